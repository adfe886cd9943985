/**
 * Canned queries: the files of {@code queries/}, read and checked once, run with typed arguments,
 * and answered as rows that carry labels. Faces use {@link org.aseankg.query.QueryCatalog} and
 * {@link org.aseankg.query.QueryRunner}; Java code that wants records rather than rows uses the
 * facades, such as {@link org.aseankg.query.Chairs}.
 */
package org.aseankg.query;
