package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.rubric.rules.LoopSample;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in a real browser: Chromium, where this machine has one. */
class ReportInBrowserTest {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static Path report;

  private final List<String> noise = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> chromium = chromium();
    Assumptions.assumeTrue(
        chromium.isPresent(), "the report is not tested in a browser: no Chromium on the PATH");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(chromium.orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-sync")));
    Examples.writeAll(folder.resolve("cards"));
    report = folder.resolve("report.html");
    Cli.run("evaluate", folder.resolve("cards"), "-o", report);
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void isQuiet() {
    browser.contexts().forEach(BrowserContext::close);
    assertThat(noise).isEmpty();
  }

  /** Opens a page; whatever it requests, logs or fails at is noise. */
  private Page open(Path file, boolean script) {
    Page page = browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(script));
    String address = file.toUri().toString();
    page.onConsoleMessage(message -> noise.add("console: " + message.text()));
    page.onPageError(error -> noise.add("error: " + error));
    page.onDialog(dialog -> noise.add("dialog: " + dialog.message()));
    page.onRequest(
        request -> {
          boolean own = request.url().startsWith(address) || request.url().startsWith("data:,");
          if (!own) {
            noise.add("request: " + request.url());
          }
        });
    page.navigate(address);
    return page;
  }

  private static Locator rows(Page page) {
    return page.locator(".overview tbody tr:visible");
  }

  private static int count() {
    return Examples.rubric().examples().size();
  }

  @Test
  void sortsByAnyColumn() {
    Page page = open(report, true);
    Locator header = page.locator("th[data-sort]", new Page.LocatorOptions().setHasText("Score"));

    header.getByRole(AriaRole.BUTTON).click();
    List<Double> falling = scores(page);
    assertThat(header.getAttribute("aria-sort")).isEqualTo("descending");
    header.getByRole(AriaRole.BUTTON).press("Enter");
    List<Double> rising = scores(page);

    assertThat(header.getAttribute("aria-sort")).isEqualTo("ascending");
    assertThat(rising).isSorted().hasSize(count());
    assertThat(falling).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static List<Double> scores(Page page) {
    return page.locator(".overview td.score").all().stream()
        .map(cell -> Double.valueOf(cell.getAttribute("data-v")))
        .toList();
  }

  /** Browsers repeat headings on each page, but not what is in a button of theirs. */
  @Test
  void printsTheHeadingsOfItsColumnsWithoutButtons() {
    Page page = open(report, true);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Locator header = page.locator("th[data-sort]", new Page.LocatorOptions().setHasText("Score"));

    assertThat(header.innerText()).isEqualTo("Score");
    assertThat(page.locator("th button:visible").count()).isZero();
  }

  /** A page of paper is no wider than a small tablet, but nobody scrolls it. */
  @Test
  void printsCriteriaAsATableOnAPageAsNarrowAsPaper() {
    Page page = open(report, true);
    page.setViewportSize(700, 1000);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Locator table = page.locator(".criteria").first();

    assertThat(table.locator("thead").isVisible()).isTrue();
    assertThat(table.locator("tbody tr").first().evaluate("row => getComputedStyle(row).display"))
        .isEqualTo("table-row");
  }

  @Test
  void filtersByTextFlagAndState() {
    Page page = open(report, true);

    page.getByLabel("Find").fill("raises-model-first");
    assertThat(rows(page).count()).isEqualTo(1);
    assertThat(page.locator("article:visible").count()).isEqualTo(1);
    assertThat(page.locator("output").innerText()).isEqualTo("1 of " + count());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear")).click();
    page.locator("select[name=flag]").selectOption("raised skipped-serving");
    assertThat(rows(page).all())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.textContent()).contains("Serving skipped or waved away"));
    page.locator("select[name=flag]").selectOption("");
    page.locator("select[name=state]").selectOption("open");
    assertThat(rows(page).all())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getAttribute("data-state")).isEqualTo("open"));
  }

  @Test
  void opensARuleAndAnUndeterminedFlag() {
    Page page = open(report, true);
    Locator tree = page.locator("section.redflag .tree").first();
    Locator open = page.locator("details.redflag").first();

    tree.locator("summary").press("Enter");
    open.locator("> summary").press("Enter");

    assertThat(tree.locator("li").first().isVisible()).isTrue();
    assertThat(open.locator(".facts").isVisible()).isTrue();
  }

  @Test
  void showsTwoCandidatesSideBySide() {
    Page page = open(report, true);
    Locator compare = page.getByRole(AriaRole.BUTTON, labelled("Compare two"));

    assertThat(compare.isDisabled()).isTrue();
    for (int row : List.of(0, 2, 3)) {
      page.locator(".overview .pick input").nth(row).check();
    }
    assertThat(page.locator(".overview .pick input:checked").count()).isEqualTo(2);
    compare.click();

    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator("thead th").count()).isEqualTo(2);
    assertThat(dialog.locator("tbody th").allInnerTexts())
        .contains("Recommendation", "Score", "Red flags", "Serving and inference");
    page.keyboard().press("Escape");
    assertThat(dialog.isVisible()).isFalse();
  }

  private static Page.GetByRoleOptions labelled(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @Test
  void isWholeWithoutScript() {
    Page page = open(report, false);

    assertThat(rows(page).count()).isEqualTo(count());
    assertThat(page.locator("article:visible").count()).isEqualTo(count());
    assertThat(page.locator(".tools:visible, .pick:visible").count()).isZero();
    Locator tree = page.locator(".tree:visible").first();
    tree.locator("summary").press("Enter");
    assertThat(tree.locator("li").first().isVisible()).isTrue();
    page.locator(".overview tbody a").nth(1).click();
    assertThat(page.url()).contains("#e-");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void scrollsNothingSidewaysButTables(int width) throws IOException {
    Page page = open(named("W".repeat(90)), true);
    page.setViewportSize(width, 844);

    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    Locator table = page.locator(".overview");
    assertThat(table.evaluate("table => table.parentNode.scrollWidth"))
        .isEqualTo(table.evaluate("table => table.parentNode.clientWidth"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"muller", "MÜLLER", "mu\u0308ller"})
  void findsNamesWhateverTheirAccentsAndCase(String text) throws IOException {
    Page page = open(named("Jürgen Mu\u0308ller"), true);

    page.getByLabel("Find").fill(text);

    assertThat(rows(page).count()).isEqualTo(1);
  }

  /** The report of two candidates, of whom one has a name as given. */
  private static Path named(String name) throws IOException {
    Path cards = Files.createTempDirectory(folder, "named");
    Files.writeString(
        cards.resolve("named.json"),
        Examples.json("raises-skipped-serving").replace("Candidate C", name));
    Examples.write(cards, "serving-not-reached");
    Cli.run("evaluate", cards, "-o", cards.resolve("report.html"));
    return cards.resolve("report.html");
  }

  @Test
  void showsNoDifferencesOfCandidatesThatAreFilteredOut() throws IOException {
    Path loops = Files.createTempDirectory(folder, "loops");
    for (String file : LoopSample.files()) {
      Files.write(loops.resolve(file), LoopSample.read(file));
    }
    Cli.run("evaluate", "--loop", LoopSample.RUBRIC, loops, "-o", loops.resolve("report.html"));
    Page page = open(loops.resolve("report.html"), true);
    Locator group = page.locator(".group:has(.differ)");
    Locator differ = group.locator(".differ");

    assertThat(differ.isVisible()).isTrue();
    group.getByLabel("Find").fill("Kenji");
    assertThat(differ.isVisible()).isFalse();
    group.getByLabel("Find").fill("Jonas");
    assertThat(differ.locator(".comparison").isVisible()).isTrue();
  }

  @Test
  void stacksWhatIsSideBySideOnANarrowScreen() {
    Page page = open(report, true);
    page.setViewportSize(390, 844);
    for (int row : List.of(0, 1)) {
      page.locator(".overview .pick input").nth(row).check();
    }
    page.getByRole(AriaRole.BUTTON, labelled("Compare two")).click();

    Locator cells = page.locator("#compared tr:has(th:text-is('Serving and inference')) > td");
    assertThat(cells.nth(1).boundingBox().y)
        .isGreaterThanOrEqualTo(cells.nth(0).boundingBox().y + cells.nth(0).boundingBox().height);
    assertThat(cells.all())
        .allSatisfy(cell -> assertThat(cell.getAttribute("data-of")).startsWith("Candidate"));
    assertThat(page.locator("#compared").evaluate("area => area.scrollWidth > area.clientWidth"))
        .isEqualTo(false);
  }

  @Test
  void runsNoTextOfARubricScorecardOrFileName() throws IOException {
    Page page = open(Hostile.report(Files.createDirectories(folder.resolve("hostile"))), true);

    for (int row = 0; row < 2; row++) {
      page.locator(".overview .pick input").nth(row).check();
    }
    page.getByRole(AriaRole.BUTTON, labelled("Compare two")).click();

    assertThat(page.title()).isEqualTo("Debrief packet");
    assertThat(page.locator("img").count()).isZero();
  }
}
