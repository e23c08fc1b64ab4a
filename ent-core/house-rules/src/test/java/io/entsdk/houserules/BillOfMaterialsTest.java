package io.entsdk.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {

  private static final Pattern MODULE = Pattern.compile("<module>(ent-[^<]+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("<groupId>io\\.entsdk</groupId>\\s*<artifactId>([^<]+)</artifactId>");
  private static final Pattern VERSION = Pattern.compile("<version>([^<$]+)</version>");
  private static final Set<String> NOT_PUBLISHED = Set.of("ent-core/bom", "ent-core/house-rules");

  private final String root = pom("pom.xml");
  private final String bom = pom("ent-core/bom/pom.xml");

  @Test
  void itListsEveryArtifactThatWePublishAndNothingElse() {
    Set<String> published = new TreeSet<>(Set.of("ent-bom"));
    all(MODULE, root).stream()
        .filter(module -> !NOT_PUBLISHED.contains(module))
        .map(module -> module.replaceFirst("/testkit$", "-testkit"))
        .forEach(published::add);

    assertEquals(published, new TreeSet<>(all(ARTIFACT, bom)));
  }

  @Test
  void itHasTheVersionOfTheRoot() {
    assertEquals(all(VERSION, root).get(0), all(VERSION, bom).get(0));
  }

  private static List<String> all(Pattern pattern, String pom) {
    return pattern.matcher(pom).results().map(found -> found.group(1)).toList();
  }

  private static String pom(String path) {
    return Repository.read(Repository.ROOT.resolve(path));
  }
}
