/** The data as files: dumps that are the same bytes for the same data. */
package org.aseankg.export;
