package io.entsdk.messaging.testkit;

import io.entsdk.messaging.html.HtmlAllowList;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Judges HTML that is about to be shown, by its structure: whether anything in it is not on the
 * allow-list. It reads it with a parser that shares nothing with messaging's own.
 */
public final class ShownHtml {

  private final List<String> offences = new ArrayList<>();

  private ShownHtml() {}

  /** Return what is wrong with {@code html}, a code each; nothing where it is safe. */
  public static List<String> offences(String html) {
    ShownHtml judge = new ShownHtml();
    try {
      judge.element(parsed("<div>" + html + "</div>").getDocumentElement());
    } catch (SAXException e) {
      judge.offences.add("not-well-formed");
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return judge.offences;
  }

  private static Document parsed(String xml)
      throws SAXException, IOException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(xml)));
  }

  private void element(Element element) {
    String name = element.getTagName();
    boolean empty = HtmlAllowList.emptyElements().contains(name);
    if (!empty && !HtmlAllowList.elements().contains(name)) {
      offences.add("element/" + name);
    }
    if (empty && element.hasChildNodes()) {
      offences.add("not-empty/" + name);
    }
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!HtmlAllowList.allows(name, attribute.getNodeName(), attribute.getNodeValue())) {
        offences.add("attribute/" + name + "/" + attribute.getNodeName());
      }
    }
    children(element);
  }

  private void children(Element element) {
    for (Node one = element.getFirstChild(); one != null; one = one.getNextSibling()) {
      switch (one.getNodeType()) {
        case Node.ELEMENT_NODE -> element((Element) one);
        case Node.TEXT_NODE -> {}
        case Node.COMMENT_NODE -> {
          if (!one.getNodeValue().isBlank()) {
            offences.add("comment");
          }
        }
        default -> offences.add("node/" + one.getNodeType());
      }
    }
  }
}
