/**
 * SPARQL over HTTP: queries, the reading half of the Graph Store Protocol, federation by a list,
 * and the description of the service.
 */
package org.aseankg.web.sparql;
