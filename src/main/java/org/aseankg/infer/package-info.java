/**
 * What follows from the statements of the sources: bounds of dates, status, shortcuts, the view in
 * standard vocabularies.
 */
package org.aseankg.infer;
