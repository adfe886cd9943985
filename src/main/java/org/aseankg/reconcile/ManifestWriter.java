package org.aseankg.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** The manifest: what the service can do and where. */
public final class ManifestWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WIDTH = 430;
  private static final int HEIGHT = 300;

  private final ReconcileService service;

  public ManifestWriter(ReconcileService service) {
    this.service = service;
  }

  /**
   * The manifest as bytes of JSON.
   *
   * @param root the address of the server, without a slash at the end
   * @param language of names; the pages it leads to are in it too
   */
  public byte[] write(String root, String language) throws IOException {
    Words words = Words.of(language);
    ObjectNode manifest = JSON.createObjectNode();
    manifest.putArray("versions").add("0.2");
    manifest.put("name", words.get("service"));
    manifest.put("identifierSpace", service.identifierSpace());
    manifest.put("schemaSpace", service.schemaSpace());
    manifest.put("documentation", root + "/");
    manifest.put("batchSize", BatchReader.MOST);
    ArrayNode types = manifest.putArray("defaultTypes");
    for (EntityType type : service.defaultTypes()) {
      types.addObject().put("id", type.id()).put("name", type.name(language));
    }
    String id = "?id={{id}}";
    manifest.putObject("view").put("url", root + "/reconcile/view" + id);
    manifest
        .putObject("preview")
        .put("url", root + "/reconcile/preview" + id + "&lang=" + language)
        .put("width", WIDTH)
        .put("height", HEIGHT);
    ObjectNode suggest = manifest.putObject("suggest");
    path(suggest.putObject("entity"), root, "/reconcile/suggest/entity");
    path(suggest.putObject("type"), root, "/reconcile/suggest/type");
    path(suggest.putObject("property"), root, "/reconcile/suggest/property");
    ObjectNode extend = manifest.putObject("extend");
    path(extend.putObject("propose_properties"), root, "/reconcile/extend/properties");
    extend
        .putArray("property_settings")
        .addObject()
        .put("name", "limit")
        .put("label", words.get("limit.label"))
        .put("type", "number")
        .put("default", 0)
        .put("help_text", words.get("limit.help"));
    return JSON.writeValueAsBytes(manifest);
  }

  private static void path(ObjectNode service, String root, String path) {
    service.put("service_url", root).put("service_path", path);
  }
}
