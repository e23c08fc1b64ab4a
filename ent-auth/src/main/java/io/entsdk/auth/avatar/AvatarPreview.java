package io.entsdk.auth.avatar;

import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.ledger.EntropyLedger;
import io.entsdk.auth.ledger.LedgerLine;
import io.entsdk.auth.ledger.Opponent;
import io.entsdk.core.internal.Spoken;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says what it means for a school to let its pupils in without a card, before anything is changed.
 *
 * @param isOn whether it does so already
 * @param ready how many pupils get in that way now
 * @param waiting how many need another story, or a card, to get in that way
 * @param tooYoung how many have no pictures to know by heart yet
 */
public record AvatarPreview(boolean isOn, int ready, int waiting, int tooYoung) {

  private static final String TEXTS = "io.entsdk.auth.avatar.avatars";

  /** Return the sentences to show to whoever decides, in French or English. */
  public List<String> sentences(Locale locale) {
    ResourceBundle texts = Spoken.in(locale, asked -> ResourceBundle.getBundle(TEXTS, asked));
    LedgerLine worth = EntropyLedger.standard().line(SignInPath.CLASS_CODE).orElseThrow();
    return List.of(
        said(texts, isOn ? "now.on" : "now.off"),
        said(texts, "pupils", ready, waiting, tooYoung),
        said(texts, waiting > 0 ? "waiting" : "nobody-waiting", waiting),
        said(texts, "list"),
        said(
            texts,
            "worth",
            worth.bitsAgainst(Opponent.OUTSIDER),
            worth.bitsAgainst(Opponent.CLASSMATE)),
        said(texts, "tables"),
        said(texts, "off"));
  }

  private static String said(ResourceBundle texts, String key, Object... values) {
    return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
  }
}
