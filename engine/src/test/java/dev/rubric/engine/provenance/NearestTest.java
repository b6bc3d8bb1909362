package dev.rubric.engine.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN =
      List.of("monitoring.dashboards", "monitoring.alerting", "serving.minutes");

  @ParameterizedTest
  @CsvSource({
    "monitoring.dashbords, monitoring.dashboards",
    "Monitoring.Alerting, monitoring.alerting",
    "monitoring_alerting, monitoring.alerting",
    "serving.minuets, serving.minutes",
  })
  void findsTheWordThatWasProbablyMeant(String word, String nearest) {
    assertThat(Nearest.to(word, KNOWN)).isEqualTo(nearest);
    assertThat(Nearest.hint(word, KNOWN)).isEqualTo("did you mean `" + nearest + "`?");
  }

  @Test
  void listsTheKnownWordsWhereNoneIsNearAndTheyAreFew() {
    assertThat(Nearest.hint("budget", KNOWN))
        .isEqualTo(
            "expected one of `monitoring.dashboards`, `monitoring.alerting`, `serving.minutes`");
  }

  @Test
  void saysNothingWhereNoneIsNearAndTheyAreMany() {
    List<String> many = IntStream.range(0, 9).mapToObj(i -> "signal_number_" + i).toList();

    assertThat(Nearest.hint("budget", many)).isNull();
    assertThat(Nearest.hint("budget", List.of())).isNull();
  }

  @Test
  void takesTheFirstOfEquallyNearWords() {
    assertThat(Nearest.to("strang", List.of("strong", "string"))).isEqualTo("strong");
  }
}
