package dev.rubric.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.ParseResult;

class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");
  private static final String FENCE = "```";
  private static final String LEFT_OUT = "…";
  private static final String COMMAND = "    rubric ";
  private static final String PROMPT = "$ rubric ";
  private static final String DEMO = "rubric-demo";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  @TempDir Path folder;

  @Test
  void showsWhatTheDemoPrints() throws IOException {
    Path demo = folder.resolve("rubric-demo");

    String out = Cli.run("demo", demo).out().replace(demo.toString(), "rubric-demo");

    assertThat(out.replace('\\', '/')).containsPattern(pattern(demoShown()));
  }

  @Test
  void showsHowToFindOutWhyACandidateWasFlagged() throws IOException {
    Cli.run("demo", folder.resolve(DEMO));
    List<String> shown = section("## A candidate was flagged: how to find out why");
    List<List<String>> steps = steps(shown);

    assertThat(steps).hasSizeGreaterThan(7);
    for (List<String> step : steps) {
      Cli.Run run = Cli.run(words(step.get(0)).toArray());
      String out = run.out().replace(folder.resolve(DEMO).toString(), DEMO).replace('\\', '/');
      assertThat(run.code()).as(step.get(0) + run.err()).isZero();
      assertThat(out).containsPattern(pattern(step.subList(1, step.size())));
    }
  }

  /** What the fences of a section hold: each step a command, then what it prints. */
  private static List<List<String>> steps(List<String> section) {
    List<List<String>> steps = new ArrayList<>();
    boolean inside = false;
    for (String line : section) {
      if (line.equals(FENCE)) {
        inside = !inside;
      } else if (inside && line.startsWith(PROMPT)) {
        steps.add(new ArrayList<>(List.of(line.substring(PROMPT.length()))));
      } else if (inside) {
        steps.get(steps.size() - 1).add(line);
      }
    }
    return steps;
  }

  /** The words of a command, where quotes hold some together; files are those of this test. */
  private List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .map(word -> word.startsWith(DEMO) ? folder.resolve(word).toString() : word)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commandsShown")
  void showsCommandsThatParse(List<String> words) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(new ByteArrayOutputStream(), nowhere, nowhere);

    ParseResult parsed =
        Main.commandLine(console, Cli.CLOCK).parseArgs(words.toArray(String[]::new));

    assertThat(parsed.subcommand().commandSpec().name()).isEqualTo(words.get(0));
  }

  /** The commands of a section, without the name of the program and what is said of them. */
  static Stream<List<String>> commandsShown() throws IOException {
    List<List<String>> commands =
        section("## Your own interviews").stream()
            .filter(line -> line.startsWith(COMMAND))
            .map(line -> line.substring(COMMAND.length()).split(" {2,}", 2)[0])
            .map(line -> List.of(line.split(" ")))
            .toList();
    assertThat(commands).isNotEmpty();
    return commands.stream();
  }

  /** What the first fences hold. */
  private static List<String> demoShown() throws IOException {
    List<String> shown =
        lines().stream()
            .dropWhile(line -> !line.equals(FENCE))
            .skip(1)
            .takeWhile(line -> !line.equals(FENCE))
            .toList();
    assertThat(shown).isNotEmpty();
    return shown;
  }

  /** The lines from the start of a text on; a line of … alone stands for any lines. */
  private static Pattern pattern(List<String> shown) {
    return Pattern.compile(
        shown.stream().map(ReadmeTest::pattern).collect(Collectors.joining("", "\\A", "")));
  }

  private static String pattern(String line) {
    if (line.strip().equals(LEFT_OUT)) {
      return "(?:.*\\R)*?";
    }
    return Arrays.stream(line.split(LEFT_OUT, -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*", "", "\\R"));
  }

  private static List<String> section(String heading) throws IOException {
    return lines().stream()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .toList();
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(README);
  }
}
