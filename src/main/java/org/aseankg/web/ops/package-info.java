/** What operators see of the server: figures, logs, whether it is ready. Knows no handler. */
package org.aseankg.web.ops;
