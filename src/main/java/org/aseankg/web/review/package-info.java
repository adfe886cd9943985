/** Review of proposed facts in the browser. */
package org.aseankg.web.review;
