package org.aseankg.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.aseankg.ServiceException;

/**
 * Joins solutions with those of another server. Solutions of ours are sent along in batches, as
 * VALUES, so that a join with a thousand of them takes twenty calls and not a thousand.
 */
final class ServiceJoin extends QueryIter1 {

  private static final int BATCH = 50;

  /** Joined with it, every solution stays as it is: what SILENT makes of a failure. */
  private static final List<Binding> NOTHING_TO_ADD = List.of(BindingFactory.empty());

  private final OpService service;
  private final Services.Called called;
  private final ServiceClient client;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicBoolean signal;

  /** The pattern as it was written: scopes are told apart by names that no server would take. */
  private final Op pattern;

  /** The names within this query by the names that are sent. */
  private final Map<Var, Var> ours = new HashMap<>();

  // Solutions are made one by one: a batch without a shared variable has fifty times the answers.
  private Iterator<Binding> batch = Collections.emptyIterator();
  private List<Binding> answered = List.of();
  private Iterator<Binding> answers = Collections.emptyIterator();
  private Binding own;
  private Binding next;

  /** The answer where nothing of ours is sent along, so that it is always the same. */
  private List<Binding> always;

  private boolean failed;

  ServiceJoin(
      QueryIterator input,
      OpService service,
      Services.Called called,
      ServiceClient client,
      ExecutionContext execution) {
    super(input, execution);
    this.service = service;
    this.called = called;
    this.client = client;
    this.signal = execution.getCancelSignal();
    this.pattern = Rename.reverseVarRename(service.getSubOp(), true);
    for (Var variable : OpVars.visibleVars(service.getSubOp())) {
      ours.put((Var) Rename.reverseVarRename(variable), variable);
    }
  }

  @Override
  protected boolean hasNextBinding() {
    while (next == null) {
      if (answers.hasNext()) {
        Binding answer = answers.next();
        next = Algebra.compatible(own, answer) ? Algebra.merge(own, answer) : null;
      } else if (batch.hasNext()) {
        requireGoingOn();
        own = batch.next();
        answers = answered.iterator();
      } else if (getInput().hasNext()) {
        fill();
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  protected Binding moveToNextBinding() {
    if (!hasNextBinding()) {
      throw new NoSuchElementException();
    }
    Binding found = next;
    next = null;
    return found;
  }

  /** The next solutions of ours, and what the other server answers to them. */
  private void fill() {
    List<Binding> owns = new ArrayList<>();
    while (owns.size() < BATCH && getInput().hasNext()) {
      owns.add(getInput().next());
    }
    answered = failed ? NOTHING_TO_ADD : answer(owns);
    batch = owns.iterator();
  }

  private List<Binding> answer(List<Binding> owns) {
    try {
      return ask(owns);
    } catch (ServiceException e) {
      if (!service.getSilent()) {
        throw e;
      }
      // It is not asked again: the next call would wait as long for nothing.
      failed = true;
      return NOTHING_TO_ADD;
    }
  }

  private List<Binding> ask(List<Binding> batch) {
    Set<Binding> known = known(batch);
    if (known.isEmpty() && always != null) {
      return always;
    }
    List<Binding> answers = new ArrayList<>();
    for (Binding answer : client.ask(called, query(known), this::isStopped)) {
      answers.add(renamed(answer));
    }
    if (known.isEmpty()) {
      always = answers;
    }
    return answers;
  }

  private void requireGoingOn() {
    if (isStopped()) {
      throw new QueryCancelledException();
    }
  }

  private boolean isStopped() {
    return stopped.get() || signal != null && signal.get();
  }

  /** What is known of the pattern's variables; blank nodes mean nothing elsewhere. */
  private Set<Binding> known(List<Binding> batch) {
    Set<Binding> known = new LinkedHashSet<>();
    for (Binding binding : batch) {
      BindingBuilder sent = BindingFactory.builder();
      ours.forEach(
          (theirs, own) -> {
            Node value = binding.get(own);
            if (value != null && (value.isURI() || value.isLiteral())) {
              sent.add(theirs, value);
            }
          });
      Binding row = sent.build();
      if (row.isEmpty()) {
        // One solution of which nothing is known joins with everything.
        return Set.of();
      }
      known.add(row);
    }
    return known;
  }

  private String query(Set<Binding> known) {
    Op op = pattern;
    if (!known.isEmpty()) {
      Table table = TableFactory.create();
      known.forEach(table::addBinding);
      op = OpJoin.create(OpTable.create(table), pattern);
    }
    return OpAsQuery.asQuery(op).serialize();
  }

  private Binding renamed(Binding answer) {
    BindingBuilder own = BindingFactory.builder();
    answer.forEach(
        (variable, value) -> {
          Var name = ours.get(variable);
          if (name != null) {
            own.add(name, value);
          }
        });
    return own.build();
  }

  @Override
  protected void requestSubCancel() {
    stopped.set(true);
  }

  @Override
  protected void closeSubIterator() {
    batch = Collections.emptyIterator();
    answers = Collections.emptyIterator();
  }
}
