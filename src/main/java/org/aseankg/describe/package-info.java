/**
 * The description of one thing: its statements, its relations with their evidence, what leads to
 * it, and the names of all that is mentioned; as a record, as triples, as JSON and as JSON-LD.
 */
package org.aseankg.describe;
