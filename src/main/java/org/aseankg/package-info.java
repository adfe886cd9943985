/**
 * A knowledge graph of ASEAN. The root package holds the exception family; see the packages below
 * it for the layers.
 */
package org.aseankg;
