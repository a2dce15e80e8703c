package org.lienthong.sru.zeerex;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code explain}; JAXB reads the fields, and only this package writes them. */
@XmlRootElement(name = "explain")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {"serverInfo", "databaseInfo", "metaInfo", "indexInfo", "schemas", "configInfo"})
class Explain {
  @XmlAttribute boolean authoritative = true;
  @XmlElement ServerInfo serverInfo = new ServerInfo();
  @XmlElement DatabaseInfo databaseInfo = new DatabaseInfo();
  @XmlElement MetaInfo metaInfo = new MetaInfo();
  @XmlElement IndexInfo indexInfo = new IndexInfo();

  @XmlElementWrapper(name = "schemaInfo")
  @XmlElement(name = "schema")
  List<Schema> schemas = new ArrayList<>();

  @XmlElement ConfigInfo configInfo = new ConfigInfo();

  /** {@code serverInfo}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(propOrder = {"host", "port", "database"})
  static class ServerInfo {
    @XmlAttribute String protocol = "SRU";
    @XmlAttribute String version = "";
    @XmlAttribute String transport = "";
    @XmlAttribute String method = "GET POST SOAP";
    @XmlElement String host = "";
    @XmlElement int port;
    @XmlElement Database database = new Database();
  }

  /** {@code database}: its path, without the leading slash. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class Database {
    @XmlAttribute long numRecs;
    @XmlValue String path = "";
  }

  /** A text for people in one language. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class Text {
    @XmlAttribute @Nullable String lang;
    @XmlAttribute @Nullable Boolean primary;
    @XmlValue String text = "";

    static Text vietnamese(String text) {
      Text made = of(text);
      made.lang = "vi";
      made.primary = true;
      return made;
    }

    static Text english(String text) {
      Text made = of(text);
      made.lang = "en";
      return made;
    }

    static Text of(String text) {
      Text made = new Text();
      made.text = text;
      return made;
    }
  }

  /** {@code databaseInfo}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class DatabaseInfo {
    @XmlElement(name = "title")
    List<Text> titles = new ArrayList<>();

    @XmlElement(name = "description")
    List<Text> descriptions = new ArrayList<>();
  }

  /** {@code metaInfo}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class MetaInfo {
    @XmlElement String dateModified = "";
  }

  /** {@code indexInfo}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class IndexInfo {
    @XmlElement(name = "set")
    List<ContextSetElement> sets = new ArrayList<>();

    @XmlElement(name = "index")
    List<Index> indexes = new ArrayList<>();
  }

  /** {@code set}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class ContextSetElement {
    @XmlAttribute String name = "";
    @XmlAttribute String identifier = "";
  }

  /** {@code index}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class Index {
    @XmlAttribute String id = "";
    @XmlAttribute boolean search = true;
    @XmlAttribute boolean scan = true;
    @XmlAttribute boolean sort;

    @XmlElement(name = "title")
    List<Text> titles = new ArrayList<>();

    @XmlElement(name = "map")
    List<Mapping> maps = new ArrayList<>();

    @XmlElement @Nullable ConfigInfo configInfo;
  }

  /** {@code map}: a CQL name, or Bib-1 attributes. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class Mapping {
    @XmlAttribute @Nullable Boolean primary;

    @XmlElement(name = "name")
    @Nullable Name name;

    @XmlElement(name = "attr")
    @Nullable Attribute attribute;
  }

  /** {@code name}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class Name {
    @XmlAttribute String set = "";
    @XmlValue String name = "";
  }

  /** {@code attr}: a Bib-1 attribute. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class Attribute {
    @XmlAttribute String type = "1";
    @XmlAttribute String set = "bib-1";
    @XmlValue String value = "";
  }

  /** {@code schema}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class Schema {
    @XmlAttribute String name = "";
    @XmlAttribute String identifier = "";
    @XmlAttribute @Nullable String location;
    @XmlAttribute boolean sort;
    @XmlAttribute boolean retrieve = true;

    @XmlElement(name = "title")
    List<Text> titles = new ArrayList<>();
  }

  /** {@code configInfo}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class ConfigInfo {
    @XmlElement(name = "default")
    List<Setting> defaults = new ArrayList<>();

    @XmlElement(name = "setting")
    List<Setting> settings = new ArrayList<>();

    @XmlElement(name = "supports")
    List<Setting> supports = new ArrayList<>();
  }

  /** {@code default}, {@code setting} and {@code supports}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static class Setting {
    @XmlAttribute String type = "";
    @XmlValue String value = "";

    static Setting of(String type, String value) {
      Setting made = new Setting();
      made.type = type;
      made.value = value;
      return made;
    }
  }
}
