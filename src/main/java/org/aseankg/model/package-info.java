/** The values answers are made of: plain records, no RDF and no JSON types. */
package org.aseankg.model;
