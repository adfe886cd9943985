/** What must hold of one source before it is stored: shapes, and the words behind its evidence. */
package org.aseankg.validate;
