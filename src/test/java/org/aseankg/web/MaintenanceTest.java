package org.aseankg.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups and compaction over HTTP are for administrators, and name no folder. */
@Timeout(60)
class MaintenanceTest {

  @TempDir Path folder;
  private WritingFixture fixture;

  @BeforeEach
  void start() {
    fixture = WritingFixture.ofMeetings(folder);
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup", "compact"})
  void jobs_areForAdministrators(String job) {
    assertThat(post(job, fixture.writer).statusCode()).isEqualTo(403);
    assertThat(post(job, fixture.reader).statusCode()).isEqualTo(403);
    assertThat(post(job, "nonsense").statusCode()).isEqualTo(401);
    assertThat(fixture.kg.get("/api/admin/" + job).statusCode()).isIn(401, 405);
  }

  @Test
  void backup_isRefused_withoutAFolder() throws Exception {
    HttpResponse<String> answer = post("backup", fixture.admin);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).path("detail").asText()).contains("no folder for backups");
    assertThat(answer.body()).doesNotContain(folder.toString());
  }

  @Test
  void compact_isRefused_inMemory() throws Exception {
    HttpResponse<String> answer = post("compact", fixture.admin);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).path("detail").asText()).contains("in memory");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backup?dir=/tmp/x",
        "backup?folder=..",
        "compact?store=/etc",
      })
  void folders_cannotBeNamed(String target) {
    assertThat(post(target, fixture.admin).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jobs/none",
        "jobs/..%2f..",
        "backups/..%2f..%2fetc/passwd",
        "backups/2026-11-21T12-00-00Z/..%2fmanifest.json",
        "backups/2026-11-21T12-00-00Z/data.nq.gz"
      })
  void whatIsNotThere_isNotFound(String target) {
    HttpResponse<String> answer =
        fixture.kg.get("/api/admin/" + target, "Authorization", "Bearer " + fixture.admin);
    assertThat(answer.statusCode()).isIn(400, 404, 409);
    assertThat(answer.body()).doesNotContain("root:").doesNotContain(folder.toString());
  }

  private HttpResponse<String> post(String target, String token) {
    return fixture.kg.send(
        "POST",
        "/api/admin/" + target,
        BodyPublishers.ofString(""),
        "Authorization",
        "Bearer " + token,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
