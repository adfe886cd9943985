/** Opens, transacts on and closes the dataset; the only code that knows which engine it is. */
package org.aseankg.store;
