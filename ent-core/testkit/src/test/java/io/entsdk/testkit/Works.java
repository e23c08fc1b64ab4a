package io.entsdk.testkit;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.NonPersonal;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.ToldToGuardians;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The entities of a vendor whose rows are spread over tables that name nobody. */
@SuppressWarnings("unused") // the annotations alone are read
final class Works {

  static final Class<?>[] ENTITIES = {BonusWork.class, Work.class, GradedWork.class};

  private Works() {}

  @Embeddable
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    int tenant;

    @NonPersonal("technical key")
    UUID id;
  }

  /** Names whoever made it and whoever ordered it, and is spread over three tables below. */
  @Entity
  @Table(name = "work")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "work_kind")
  @Kept(purpose = "works", rule = "ent-account")
  @ToldToGuardians
  static class Work {
    @EmbeddedId Key key;

    @SubjectRef(DataCategory.IDENTITY)
    @Column(name = "pupil_id")
    UUID pupil;

    @SubjectRef(DataCategory.FAMILY_LINK)
    @Column(name = "ordered_by")
    UUID orderedBy;

    @PersonalData(DataCategory.SCHOOLING)
    String title;

    @ElementCollection
    @CollectionTable(
        name = "work_word",
        joinColumns = {
          @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "work_id", referencedColumnName = "id")
        })
    @Column(name = "word")
    @PersonalData(DataCategory.CORRESPONDENCE)
    Set<String> words;

    @ElementCollection
    @CollectionTable(
        name = "work_step",
        joinColumns = {
          @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "work_id", referencedColumnName = "id")
        })
    @OrderColumn(name = "place")
    List<Step> steps;
  }

  /** Says what was done, and in whose words. */
  @Embeddable
  static class Step {
    @PersonalData(DataCategory.SCHOOLING)
    String done;

    @PersonalData(value = DataCategory.CORRESPONDENCE, about = "orderedBy", exported = false)
    String wish;
  }

  @MappedSuperclass
  abstract static class Marked extends Work {
    @PersonalData(DataCategory.SCHOOLING)
    Integer mark;
  }

  @Entity
  @Table(name = "work_graded")
  static class GradedWork extends Marked {
    @PersonalData(value = DataCategory.CORRESPONDENCE, about = "orderedBy")
    String thanks;

    @SubjectRef(DataCategory.TRACE)
    @Kept(erasure = ErasureMethod.UNLINK)
    @Column(name = "graded_by")
    UUID gradedBy;
  }

  @Entity
  @Table(name = "work_bonus")
  @PrimaryKeyJoinColumn(name = "tenant", referencedColumnName = "tenant")
  @PrimaryKeyJoinColumn(name = "work_id", referencedColumnName = "id")
  static class BonusWork extends GradedWork {
    @PersonalData(DataCategory.SCHOOLING)
    String remark;

    @ElementCollection
    @CollectionTable(
        name = "work_sticker",
        joinColumns = {
          @JoinColumn(name = "tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "bonus_id", referencedColumnName = "work_id")
        })
    @MapKeyColumn(name = "motif")
    @Column(name = "says")
    @PersonalData(DataCategory.SCHOOLING)
    Map<String, String> stickers;
  }
}
