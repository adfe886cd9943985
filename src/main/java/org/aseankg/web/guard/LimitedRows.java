package org.aseankg.web.guard;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows up to a limit, which knows whether there would have been more. */
public final class LimitedRows implements RowSet {

  private final RowSet rows;
  private final long limit;
  private final BooleanSupplier full;
  private long count;
  private boolean truncated;

  /**
   * @param limit rows at most
   * @param full whether what was written of them is long enough
   */
  public LimitedRows(RowSet rows, long limit, BooleanSupplier full) {
    this.rows = rows;
    this.limit = limit;
    this.full = full;
  }

  /** Whether rows were left out. */
  public boolean isTruncated() {
    return truncated;
  }

  @Override
  public boolean hasNext() {
    if (!truncated && count < limit && !full.getAsBoolean()) {
      return rows.hasNext();
    }
    if (!truncated) {
      truncated = wouldHaveMore();
    }
    return false;
  }

  private boolean wouldHaveMore() {
    try {
      return rows.hasNext();
    } catch (QueryCancelledException e) {
      // The search for one row more ran out of time; what was asked for is there.
      return true;
    }
  }

  @Override
  public Binding next() {
    count++;
    return rows.next();
  }

  @Override
  public List<Var> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public long getRowNumber() {
    return count;
  }

  @Override
  public void close() {
    rows.close();
  }
}
