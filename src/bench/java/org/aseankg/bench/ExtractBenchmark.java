package org.aseankg.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aseankg.config.Settings;
import org.aseankg.extract.Article;
import org.aseankg.extract.ExtractService;
import org.aseankg.load.LoadService;
import org.aseankg.load.Progress;
import org.aseankg.ontology.KgOntology;
import org.aseankg.store.KgStore;
import org.aseankg.vocab.Iris;

/** Articles of 5 kB in both languages, read by as many threads as there are cores, warm. */
final class ExtractBenchmark {

  private static final Settings SETTINGS = Settings.defaults();
  private static final Iris IRIS = new Iris(SETTINGS.base());
  private static final int ARTICLES = 1_000;
  private static final int BYTES = 5_000;

  private static final String ENGLISH =
      "The 21st ASEAN Cooperation on Civil Service Matters took place in Hanoi on August 5, 2022. "
          + "In his opening remarks, Nguyen Van An, Deputy Minister of Home Affairs of Vietnam, said that the ASEAN Secretariat would report on number %d. "
          + "The meeting was attended by delegates from Thailand, Malaysia and Timor-Leste.\n";

  private static final String VIETNAMESE =
      "Ngày 5/8/2022, tại Hà Nội, Bộ Nội vụ Việt Nam tổ chức Hội thảo về cải cách công vụ số %d. "
          + "Hội thảo do ông Nguyễn Văn An, Vụ trưởng Vụ Hợp tác quốc tế, chủ trì, với sự tham dự của Ban Thư ký ASEAN, Lào và Campuchia. "
          + "Phát biểu khai mạc hội thảo, Thứ trưởng Bộ Nội vụ Trần Thị Bình nhấn mạnh Kế hoạch làm việc ACCSM giai đoạn 2021-2025.\n";

  void run(ResultTable table) throws Exception {
    try (KgStore memory = KgStore.inMemory()) {
      KgOntology ontology = KgOntology.bundled(IRIS);
      new LoadService(memory, IRIS, ontology, SETTINGS.clock()).loadBundled(Progress.NONE);
      ExtractService service = ExtractService.over(memory, IRIS, ontology, "");
      List<Callable<Integer>> tasks = tasks(service);
      int cores = Runtime.getRuntime().availableProcessors();
      ExecutorService workers = Executors.newFixedThreadPool(cores);
      double best = 0;
      for (int round = 0; round < 4; round++) {
        long start = System.nanoTime();
        workers.invokeAll(tasks).forEach(f -> {});
        best = Math.max(best, ARTICLES / ((System.nanoTime() - start) / 1e9));
      }
      workers.shutdown();
      table.rates("extract, articles of 5 kB, " + cores + " threads", best, "aim", 200, "200/s");
    }
  }

  private static List<Callable<Integer>> tasks(ExtractService service) {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String line = i % 2 == 0 ? ENGLISH : VIETNAMESE;
      StringBuilder text = new StringBuilder();
      for (int n = 0; text.length() < BYTES; n++) {
        text.append(String.format(Locale.ROOT, line, i + n));
      }
      Article article = Article.of("article-" + i + ".txt", text.toString().getBytes(StandardCharsets.UTF_8));
      tasks.add(() -> service.read(article, null, "").record().size());
    }
    return tasks;
  }
}
