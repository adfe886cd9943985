/** Faults done to a real process and a real disk, and what became of the data. */
package org.aseankg.faults;
