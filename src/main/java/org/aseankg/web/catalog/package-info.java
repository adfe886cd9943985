/** The canned queries with their forms, and the editor. */
package org.aseankg.web.catalog;
