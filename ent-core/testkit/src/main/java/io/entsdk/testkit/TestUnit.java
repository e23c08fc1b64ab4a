package io.entsdk.testkit;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Boots whichever persistence provider is on the class path, without a {@code persistence.xml}. */
final class TestUnit implements PersistenceUnitInfo {

  private final String name;
  private final DataSource source;
  private final List<String> mappingFiles;
  private final List<String> classes;

  TestUnit(String name, DataSource source, List<String> mappingFiles) {
    this(name, source, mappingFiles, List.of());
  }

  private TestUnit(
      String name, DataSource source, List<String> mappingFiles, List<String> classes) {
    this.name = name;
    this.source = source;
    this.mappingFiles = List.copyOf(mappingFiles);
    this.classes = List.copyOf(classes);
  }

  /** Return a unit of {@code entities} whose tables the provider makes itself. */
  static TestUnit creating(String name, DataSource source, List<Class<?>> entities) {
    return new TestUnit(name, source, List.of(), entities.stream().map(Class::getName).toList());
  }

  EntityManagerFactory open() {
    PersistenceProvider provider =
        PersistenceProviderResolverHolder.getPersistenceProviderResolver()
            .getPersistenceProviders()
            .stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Add a Jakarta Persistence provider to the test class path"));
    Map<String, Object> settings = new HashMap<>();
    if (classes.isEmpty()) {
      settings.put("hibernate.hbm2ddl.auto", "none");
    } else {
      settings.put("jakarta.persistence.schema-generation.database.action", "create");
    }
    settings.put("eclipselink.weaving", "false");
    settings.put("eclipselink.session-name", name);
    settings.put("eclipselink.logging.level", "OFF");
    return provider.createContainerEntityManagerFactory(this, settings);
  }

  @Override
  public String getPersistenceUnitName() {
    return name;
  }

  @Override
  public @Nullable String getPersistenceProviderClassName() {
    return null;
  }

  /** Hosts of Jakarta Persistence 3.1 know this type alone; 3.2 has moved it. */
  @Override
  @SuppressWarnings({"deprecation", "removal"})
  public PersistenceUnitTransactionType getTransactionType() {
    return PersistenceUnitTransactionType.RESOURCE_LOCAL;
  }

  @Override
  public @Nullable DataSource getJtaDataSource() {
    return null;
  }

  @Override
  public DataSource getNonJtaDataSource() {
    return source;
  }

  @Override
  public List<String> getMappingFileNames() {
    return mappingFiles;
  }

  @Override
  public List<URL> getJarFileUrls() {
    return List.of();
  }

  @Override
  public URL getPersistenceUnitRootUrl() {
    return TestUnit.class.getProtectionDomain().getCodeSource().getLocation();
  }

  @Override
  public List<String> getManagedClassNames() {
    return classes;
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  /** The providers' own default: that our rows are never cached is what the tests are to show. */
  @Override
  public SharedCacheMode getSharedCacheMode() {
    return SharedCacheMode.UNSPECIFIED;
  }

  @Override
  public ValidationMode getValidationMode() {
    return ValidationMode.NONE;
  }

  @Override
  public Properties getProperties() {
    return new Properties();
  }

  @Override
  public String getPersistenceXMLSchemaVersion() {
    return "3.0";
  }

  @Override
  public ClassLoader getClassLoader() {
    return TestUnit.class.getClassLoader();
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {
    // Classes are used as they were compiled.
  }

  @Override
  public @Nullable ClassLoader getNewTempClassLoader() {
    return null;
  }

  @Override
  public @Nullable String getScopeAnnotationName() {
    return null;
  }

  @Override
  public List<String> getQualifierAnnotationNames() {
    return List.of();
  }
}
