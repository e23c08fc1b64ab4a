package io.entsdk.quickstart;

import static io.entsdk.core.personal.ContributionPurpose.TEACHING;
import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;

import io.entsdk.core.personal.Contribution;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.NonPersonal;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.SubjectRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * Is a vendor's own entities, whose fields say what they keep about whom; ent-privacy's README
 * shows it.
 */
@SuppressWarnings("unused") // the provider and the inventory alone read the fields
final class Drawing {

  private Drawing() {}

  /** Identifies a row; every table of a part knows the tenant. */
  @Embeddable
  record Key(int tenant, @Column(name = "id") UUID id) implements Serializable {}

  @Entity
  @Table(name = "drawing_sheet")
  @Kept(purpose = "drawings", rule = "ent-account")
  static class Sheet {
    @EmbeddedId
    @NonPersonal("technical key")
    Key key;

    @SubjectRef(IDENTITY) // the sheet goes with whoever drew it
    @Column(name = "drawn_by")
    UUID drawnBy;

    @PersonalData(CORRESPONDENCE)
    @Column(name = "title")
    String title;

    @ElementCollection // the words stand in a table of their own, and go with the sheet
    @CollectionTable(
        name = "drawing_word",
        joinColumns = {
          @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "sheet_id", referencedColumnName = "id")
        })
    @Column(name = "word")
    @PersonalData(CORRESPONDENCE)
    Set<String> words;

    @SubjectRef(TRACE) // and stays without whoever hung it up
    @Kept(erasure = UNLINK)
    @Column(name = "hung_by")
    UUID hungBy;
  }

  @Entity
  @Table(name = "drawing_remark")
  @Kept(purpose = "drawings", rule = "ent-account", erasure = UNLINK)
  static class Remark {
    @EmbeddedId
    @NonPersonal("technical key")
    Key key;

    @SubjectRef(IDENTITY) // stays without whoever wrote it, unless they object
    @Contribution(TEACHING)
    @Column(name = "written_by")
    UUID writtenBy;

    @PersonalData(CORRESPONDENCE)
    @Column(name = "words")
    String words;
  }
}
