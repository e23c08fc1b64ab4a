package io.entsdk.auth.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shows our steps to the JWS vectors of Wycheproof, which lie outside of this project. */
class OutsideTokensTest {

  /** Wycheproof calls them valid, with a foreign character inside; we want one spelling. */
  private static final Set<Integer> GOOD_WITH_JUNK = Set.of(372, 373);

  /** Wycheproof calls them invalid, but they are vector 357, which is valid, letter by letter. */
  private static final Set<Integer> TWINS_OF_A_GOOD_ONE = Set.of(367, 370);

  private List<Map<String, Object>> groups = List.of();

  @BeforeEach
  void readVectors() throws IOException, ParseException {
    Path folder = Path.of(System.getProperty("ent.testdata", "../../shared/data"));
    Path file = folder.resolve("jose/json_web_signature_test.json");
    assumeTrue(Files.exists(file), "no outside data; set -Dent.testdata");
    Map<String, Object> vectors = JSONObjectUtils.parse(Files.readString(file));
    groups = List.of(JSONObjectUtils.getJSONObjectArray(vectors, "testGroups"));
  }

  @Test
  void everyHs256VectorIsJudgedAsItShould() throws ParseException {
    List<String> differences = new ArrayList<>();
    int judged = 0;
    for (Map<String, Object> group : groups) {
      Map<String, Object> key = JSONObjectUtils.getJSONObject(group, "private");
      if (!"HS256".equals(key.get("alg"))) {
        continue;
      }
      byte[] bytes = Base64URL.from((String) key.get("k")).decode();
      SecretKeySpec secret = new SecretKeySpec(bytes, "HmacSHA256");
      for (Map<String, Object> vector : JSONObjectUtils.getJSONObjectArray(group, "tests")) {
        judged++;
        int number = ((Number) vector.get("tcId")).intValue();
        boolean good =
            TWINS_OF_A_GOOD_ONE.contains(number)
                || ("valid".equals(vector.get("result")) && !GOOD_WITH_JUNK.contains(number));
        if (good != isAccepted(String.valueOf(vector.get("jws")), secret)) {
          differences.add(number + " " + vector.get("comment"));
        }
      }
    }
    assertEquals(40, judged);
    assertEquals(List.of(), differences);
  }

  @Test
  void noneOfTheVectorsPassesForAnAccessToken() throws ParseException {
    TokenKeys keys =
        new TokenKeys(
            KeySource.derivedFrom("kid", Secret.ofText("a master key of at least 32 bytes, yes")));
    int judged = 0;
    for (Map<String, Object> group : groups) {
      for (Map<String, Object> vector : JSONObjectUtils.getJSONObjectArray(group, "tests")) {
        judged++;
        assertTrue(keys.verified(String.valueOf(vector.get("jws"))).isEmpty());
      }
    }
    assertEquals(401, judged);
  }

  /**
   * Take the steps of {@link TokenKeys} with a given key; the vectors have no type and no claims.
   */
  private static boolean isAccepted(String text, SecretKeySpec key) {
    if (!CompactForm.isCanonical(text)) {
      return false;
    }
    try {
      JWSObject token = JWSObject.parse(text);
      return TokenHeader.ALGORITHM.equals(token.getHeader().getAlgorithm())
          && TokenKeys.isSigned(token, key);
    } catch (ParseException e) {
      return false;
    }
  }
}
