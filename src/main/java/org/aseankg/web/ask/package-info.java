/** Asking and finding: the first page, answers, search, and what the checks found. */
package org.aseankg.web.ask;
