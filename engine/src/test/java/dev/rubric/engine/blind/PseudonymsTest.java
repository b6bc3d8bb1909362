package dev.rubric.engine.blind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymsTest {

  private final Pseudonyms pseudonyms = new Pseudonyms(key(1));

  static byte[] key(int first) {
    byte[] key = new byte[Pseudonyms.KEY_LENGTH];
    key[0] = (byte) first;
    return key;
  }

  @Test
  void areTheSameHoweverANameIsSpelt() {
    assertThat(pseudonyms.candidate(" ada  LOVELACE "))
        .isEqualTo(pseudonyms.candidate("Ada Lovelace"))
        .matches("Candidate [0-9a-z]{5}-[0-9a-z]{5}");
  }

  @Test
  void areOthersByAnotherKeyAndForAnotherKindOfThing() {
    assertThat(new Pseudonyms(key(2)).candidate("Ada")).isNotEqualTo(pseudonyms.candidate("Ada"));
    assertThat(pseudonyms.scorecard("ada")).doesNotEndWith(code(pseudonyms.candidate("ada")));
    assertThat(pseudonyms.file("ada", ".xlsx")).endsWith(".xlsx").doesNotContain("ada");
  }

  private static String code(String candidate) {
    return candidate.substring("Candidate ".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Will Smith         | Will will scale it, said SMITH's peer | X will scale it, said X's peer
          Ada Lovelace       | ada lovelace, ada and Adam            | X, ada and Adam
          JANE DOE           | Jane did it                           | X did it
          Mary-Jane O'Neil   | Mary and mary-jane o’neil             | X and X
          bo li              | bo has a bond with Li                 | X has a bond with X
          李明               | 他说李明很好                          | 他说X很好
          张 伟              | 张伟很好, 张 伟, 一张表               | X很好, X, 一张表
          김 민 수           | 김민수 씨, 민수는 할 수 있다          | X 씨, X는 할 수 있다
          李小龙 (Bruce)     | 小龙 and Bruce, 李小龙                | X and X, X
          Jean-Luc O'Neil    | O’Neil, Oneil, JeanLuc, Jean-Lucs, Neil | X, X, X, Xs, X
          Ada Lovelace       | Adas Test, Lovelaces Plan, Adastra    | Xs Test, Xs Plan, Adastra
          José Łuków         | Jose Lukow, JOSÉ and Łukow            | X, X and X
          Jorgen Strauss     | Jørgen Strauß, so Strauß did it       | X, so X did it
          Ægir Đorđe         | Aegir or AEGIR, and Dorde, not aegir  | X or X, and X, not aegir
          Renée              | René, rene\u0301e; Rene\u0301e’s test ran | René, X; X’s test ran
          Пётр Гай           | Петр и Гай                            | X и X
          Candidate A        | the candidate was an A, so Candidate A | the candidate was an A, so X
          ...                | a text ...                            | a text ...
          a.*b               | axxb and a b                          | axxb and X
          """)
  void replaceANameWhereItStandsAndNothingElse(String name, String text, String replaced) {
    assertThat(new CandidateName(name, "X").replacedIn(text)).isEqualTo(replaced);
  }
}
