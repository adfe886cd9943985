/** The timeline, the map and the network, as pages and as pictures. */
package org.aseankg.web.picture;
