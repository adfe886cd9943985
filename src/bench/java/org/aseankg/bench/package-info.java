/** Measures the program against what a user would pick instead; nothing here gates a build. */
package org.aseankg.bench;
