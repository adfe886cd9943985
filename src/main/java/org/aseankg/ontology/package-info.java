/**
 * What the program itself reads from {@code ontology/}: the tree of classes and properties, the
 * roles, the shapes.
 */
package org.aseankg.ontology;
