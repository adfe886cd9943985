package org.aseankg.web.http;

import org.aseankg.query.PropertyFunctions;
import org.aseankg.search.NameIndex;
import org.aseankg.store.KgStore;

/** What an answer depends on besides the request, for its entity tag. */
public final class DataVersion {

  // The same data may be written otherwise by another release.
  private static final String RELEASE =
      String.valueOf(DataVersion.class.getPackage().getImplementationVersion());

  private final KgStore store;
  private final NameIndex index;

  public DataVersion(KgStore store, NameIndex index) {
    this.store = store;
    this.index = index;
  }

  /** Changes whenever the data does. */
  public String ofData() {
    return RELEASE + ' ' + store.version();
  }

  /** Changes whenever a search may give other hits; the index may be behind the data. */
  public String ofNames() {
    return RELEASE + ' ' + index.version();
  }

  /**
   * Changes whenever the answer to a query may: with the data, and with the names if it searches.
   */
  public String of(String query) {
    return query.contains(PropertyFunctions.NAMESPACE) ? ofData() + ' ' + ofNames() : ofData();
  }
}
