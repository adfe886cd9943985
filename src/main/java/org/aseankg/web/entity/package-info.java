/** Things of the graph as documents and as pages, and the terms they are described with. */
package org.aseankg.web.entity;
