package org.aseankg.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Reads a database through: each of its indexes must hold the same statements, and every term of
 * them must be there.
 */
final class IndexCheck {

  private IndexCheck() {}

  /**
   * Reads everything once.
   *
   * @throws DatabaseFiles.TornException if indexes differ or a term is missing
   */
  static void requireWhole(DatasetGraph dataset) throws DatabaseFiles.TornException {
    String torn = Txn.calculateRead(dataset, () -> firstTorn(dataset));
    if (torn != null) {
      throw new DatabaseFiles.TornException(torn);
    }
  }

  private static String firstTorn(DatasetGraph dataset) {
    DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(dataset);
    String torn = firstTorn(database.getQuadTable().getNodeTupleTable().getTupleTable());
    if (torn == null) {
      torn = firstTorn(database.getTripleTable().getNodeTupleTable().getTupleTable());
    }
    if (torn == null) {
      Iter.count(dataset.find());
    }
    return torn;
  }

  private static String firstTorn(org.apache.jena.tdb2.store.tupletable.TupleTable table) {
    Sum first = null;
    for (TupleIndex index : table.getIndexes()) {
      Sum sum;
      try {
        sum = Sum.of(index);
      } catch (RuntimeException e) {
        return "the index " + index.getName() + " cannot be read";
      }
      if (first != null && !first.equals(sum)) {
        return "the index "
            + index.getName()
            + " holds "
            + sum.count
            + " statements, another "
            + first.count
            + (first.count == sum.count ? " that differ" : "");
      }
      first = sum;
    }
    return null;
  }

  /** How many statements there are, and a sum over them that does not depend on their order. */
  private record Sum(long count, long sum) {

    static Sum of(TupleIndex index) {
      long count = 0;
      long sum = 0;
      Iterator<Tuple<NodeId>> statements = index.all();
      while (statements.hasNext()) {
        count++;
        sum += mixed(statements.next());
      }
      return new Sum(count, sum);
    }

    private static long mixed(Tuple<NodeId> statement) {
      long hash = 0;
      for (int i = 0; i < statement.len(); i++) {
        hash = (hash ^ statement.get(i).hashCode()) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      return hash;
    }
  }
}
