package org.aseankg.web.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.aseankg.ConflictException;
import org.aseankg.KgException;
import org.aseankg.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that takes longer than a request may: one at a time, looked at by its id. */
final class Jobs implements AutoCloseable {

  /** The jobs that are remembered. */
  private static final int MOST = 100;

  private static final int STOP_SECONDS = 30;
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "jobs");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, ObjectNode> jobs = new LinkedHashMap<>();
  private String running;

  /** What a job does; it fills in what came of it. */
  interface Work {
    void run(ObjectNode result);
  }

  /**
   * Begins a job.
   *
   * @param kind what it is, as {@code backup}
   * @param by who asked for it
   * @return what is known of it
   * @throws ConflictException if another is under way
   */
  synchronized ObjectNode begin(String kind, String by, Work work) {
    if (running != null) {
      throw new ConflictException(
          "Another job is under way: look at " + AdminRoute.ROOT + "jobs/" + running + ".");
    }
    running = UUID.randomUUID().toString();
    ObjectNode job =
        JSON.createObjectNode()
            .put("id", running)
            .put("kind", kind)
            .put("by", by)
            .put("state", "running")
            .put("begun", Instant.now().toString());
    jobs.put(running, job);
    jobs.keySet().stream().findFirst().filter(id -> jobs.size() > MOST).ifPresent(jobs::remove);
    worker.execute(() -> run(job, work));
    return job.deepCopy();
  }

  private void run(ObjectNode job, Work work) {
    ObjectNode result = JSON.createObjectNode();
    String state = "done";
    try {
      work.run(result);
    } catch (KgException e) {
      // Of the operator's own folders: who asks is one who may know them.
      LOG.error("The job {} failed", job.path("kind").asText(), e);
      state = "failed";
      result.put("detail", e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("The job {} failed", job.path("kind").asText(), e);
      state = "failed";
      result.put("detail", "It failed for a reason that is in the log of the server.");
    }
    end(job, state, result);
  }

  private synchronized void end(ObjectNode job, String state, ObjectNode result) {
    job.put("state", state).put("ended", Instant.now().toString());
    job.setAll(result);
    running = null;
  }

  /** What is known of a job. */
  synchronized ObjectNode get(String id) {
    ObjectNode job = jobs.get(id);
    if (job == null) {
      throw new NotFoundException("There is no such job.");
    }
    return job.deepCopy();
  }

  @Override
  public void close() {
    worker.shutdown();
    try {
      if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A job was cut off at the stop; what it had begun is cleared away later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
