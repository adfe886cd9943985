/** The command line: one class for each command. The only place that prints or exits. */
package org.aseankg.cli;
