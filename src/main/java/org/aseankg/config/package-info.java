/** Settings of one run, read once and passed on by constructor. */
package org.aseankg.config;
