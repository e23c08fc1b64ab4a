package io.entsdk.auth.pupil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureArtTest {

  private static final Set<String> SHAPES = Set.of("svg", "path", "circle", "ellipse", "rect");

  @ParameterizedTest
  @EnumSource
  void aDrawingIsSmallPlainAndLoadsNothing(Picture picture) throws Exception {
    String svg = PictureArt.svg(picture);

    assertTrue(svg.length() < 1_000, () -> picture + " has " + svg.length());
    assertTrue(svg.chars().allMatch(letter -> letter < 128));
    Set<String> names = new HashSet<>();
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      names.add(all.item(i).getNodeName());
    }

    assertEquals("0 0 64 64", root.getAttribute("viewBox"));
    assertEquals("#000", root.getAttribute("stroke"));
    assertTrue(SHAPES.containsAll(names), names::toString);
  }
}
