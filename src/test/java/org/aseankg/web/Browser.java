package org.aseankg.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, for tests that do what a user does. Tests are skipped, and say so,
 * where it is not installed; {@code CHROMIUM} and {@code CHROMEDRIVER} name it elsewhere.
 */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** For what takes a second where the machine does nothing else. */
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(2);

  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Chrome/130 Safari/537.36";

  private static final String AXE = resource("axe.min.js");

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** How it is set up. */
  record Setup(String language, boolean dark, boolean script, int width, int height) {

    static final Setup DESKTOP = new Setup("en", false, true, 1280, 900);

    Setup in(String other) {
      return new Setup(other, dark, script, width, height);
    }

    Setup inTheDark() {
      return new Setup(language, true, script, width, height);
    }

    Setup withoutScript() {
      return new Setup(language, dark, false, width, height);
    }

    /** The narrowest screen that pages are made for. */
    Setup onAPhone() {
      return new Setup(language, dark, script, 320, 640);
    }
  }

  private static Browser shared;

  /** A browser as good as new: Chromium itself is started once, and left when the tests end. */
  static Browser open(Setup setup) {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::quit));
    }
    shared.become(setup);
    return shared;
  }

  private static Browser start() {
    Optional<Path> chromium =
        installed("CHROMIUM", "/usr/bin/chromium", "/usr/bin/chromium-browser");
    Optional<Path> chromedriver = installed("CHROMEDRIVER", "/usr/bin/chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "Chromium and its driver are not installed: expected /usr/bin/chromium and"
            + " /usr/bin/chromedriver");
    try {
      Path profile = Files.createTempDirectory("asean-kg-browser");
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromedriver.get().toFile())
              .usingAnyFreePort()
              .build();
      ChromeDriver driver = new ChromeDriver(service, options(chromium.get(), profile));
      driver.manage().timeouts().scriptTimeout(LONG_PATIENCE);
      return new Browser(driver, profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what was before, and takes another language, screen and so on. */
  private void become(Setup setup) {
    driver.get("about:blank");
    command("Network.clearBrowserCookies", Map.of());
    command("Emulation.setScriptExecutionDisabled", Map.of("value", !setup.script()));
    command(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", AGENT, "acceptLanguage", setup.language()));
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            setup.width(),
            "height",
            setup.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            setup.width() < 600));
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", setup.dark() ? "dark" : "light"))));
    requests();
    console();
  }

  private void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  private static ChromeOptions options(Path chromium, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  private static Optional<Path> installed(String variable, String... usual) {
    return Stream.concat(Stream.ofNullable(System.getenv(variable)), Stream.of(usual))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser go(Object address) {
    driver.get(address.toString());
    return this;
  }

  String address() {
    return driver.getCurrentUrl();
  }

  String title() {
    return driver.getTitle();
  }

  String language() {
    return first("html").getAttribute("lang");
  }

  /** The first such element, once there is one. */
  WebElement first(String selector) {
    await(() -> !all(selector).isEmpty(), "there is " + selector);
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement link(String text) {
    return driver.findElement(By.partialLinkText(text));
  }

  /** The element that has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Types keys to whatever has the focus. */
  void press(CharSequence... keys) {
    focused().sendKeys(keys);
  }

  void tab() {
    press(Keys.TAB);
  }

  Object script(String text) {
    return driver.executeScript(text);
  }

  /** Waits until something is so. */
  void await(java.util.function.BooleanSupplier so, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not so after " + PATIENCE.toSeconds() + " s: " + what);
      }
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What axe-core finds wrong with the page: rule, and the elements that break it. */
  @SuppressWarnings("unchecked")
  List<String> axeViolations() {
    driver.executeScript(AXE);
    Map<String, Object> result =
        (Map<String, Object>)
            driver.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run(document, {resultTypes: ['violations']}).then(done);");
    List<Map<String, Object>> violations = (List<Map<String, Object>>) result.get("violations");
    return violations.stream()
        .map(v -> v.get("id") + ": " + targets((List<Map<String, Object>>) v.get("nodes")))
        .toList();
  }

  private static String targets(List<Map<String, Object>> nodes) {
    return nodes.stream()
        .limit(3)
        .map(n -> n.get("target") + " " + n.get("html"))
        .collect(Collectors.joining("; "));
  }

  /** Addresses of everything that was asked for over the network since the last call. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(e -> e.getMessage())
        .filter(m -> m.contains("\"Network.requestWillBeSent\""))
        .flatMap(Browser::url)
        .filter(u -> !u.startsWith("data:") && !u.startsWith("chrome"))
        .toList();
  }

  private static Stream<String> url(String message) {
    java.util.regex.Matcher url =
        java.util.regex.Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]+)\"").matcher(message);
    return url.find() ? Stream.of(url.group(1)) : Stream.empty();
  }

  /** What the console said since the last call, refusals of the policy among it. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(e -> e.getLevel() + " " + e.getMessage())
        .toList();
  }

  byte[] screenshot() {
    return driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES);
  }

  /** Leaves the page, so that nothing of it goes on. */
  @Override
  public void close() {
    driver.get("about:blank");
  }

  private void quit() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // The browser may still be writing; the folder is a temporary one.
    }
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
