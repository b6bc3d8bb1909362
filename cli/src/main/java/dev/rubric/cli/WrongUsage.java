package dev.rubric.cli;

import dev.rubric.cli.input.UsageException;
import dev.rubric.engine.located.Texts;
import dev.rubric.engine.provenance.Nearest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the product's words what picocli finds wrong with a command line. */
final class WrongUsage {

  /** Of options that exclude each other picocli tells in its message alone. */
  private static final Pattern EXCLUSIVE =
      Pattern.compile("Error: (.*) are mutually exclusive.*", Pattern.DOTALL);

  private WrongUsage() {}

  /** What is wrong, and advice where there is any. */
  static UsageException of(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (wrong instanceof MissingParameterException missing) {
      List<String> words = missing.getMissing().stream().map(WrongUsage::words).toList();
      return new UsageException("missing " + joined(words), null);
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return new UsageException(name(twice.getOverwritten()) + " is given twice", null);
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument != null && wrong.getValue() != null) {
      return value(argument, wrong.getValue());
    }
    Matcher exclusive = EXCLUSIVE.matcher(String.valueOf(wrong.getMessage()));
    if (exclusive.matches()) {
      List<String> words =
          Stream.of(exclusive.group(1).split(", "))
              .map(word -> "`" + word.replaceFirst("[=].*", "") + "`")
              .toList();
      return new UsageException("only one can be given of " + joined(words), null);
    }
    return new UsageException(String.valueOf(wrong.getMessage()), null);
  }

  private static UsageException unmatched(UnmatchedArgumentException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    String word = wrong.getUnmatched().get(0);
    boolean option = word.startsWith("-");
    Collection<String> known =
        option ? command.optionsMap().keySet() : command.subcommands().keySet();
    String kind = option ? "option" : known.isEmpty() ? "argument" : "command";
    return new UsageException("unknown " + kind + " `" + word + "`", Nearest.hint(word, known));
  }

  private static UsageException value(ArgSpec argument, String value) {
    if (List.of(argument.auxiliaryTypes()).contains(Path.class)) {
      return new UsageException(
          "`" + Texts.shortened(value) + "` cannot be the name of a file here",
          "where a locale is not installed, names are ASCII: try LC_ALL=C.UTF-8");
    }
    String what = argument.arity().max() == 0 ? "" : argument.paramLabel() + " of ";
    String message = "`" + Texts.shortened(value) + "` is no " + what + name(argument);
    Object[] choices = argument.type().getEnumConstants();
    return choices == null
        ? new UsageException(message.replace(" is no `", " cannot be given to `"), null)
        : new UsageException(
            message,
            Nearest.hint(
                value,
                Stream.of(choices)
                    .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                    .toList()));
  }

  /** An argument with what it expects. */
  private static String words(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "`" + option.longestName() + " " + argument.paramLabel() + "`"
        : name(argument);
  }

  private static String name(ArgSpec argument) {
    return "`"
        + (argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel())
        + "`";
  }

  private static String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : words.stream().limit(last).collect(Collectors.joining(", ")) + " and " + words.get(last);
  }
}
