/** Copies of a store to keep elsewhere, and their way back. */
package org.aseankg.backup;
