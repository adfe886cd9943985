package org.aseankg.load;

import org.aseankg.load.LoadReport.Entry;

/** Where sources go that were found good. */
interface SourceSink {

  /** Takes one source whole. */
  Entry take(ParsedSource source, boolean bundled);
}
