/** The server under load: many clients, a few of them hostile. */
package org.aseankg.bench.load;
