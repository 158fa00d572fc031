/*
 * freeDiameter's codec, libfdproto, with its rules: the grammar is checked as far as it does. What no rule names it lets
 * through, and it looks into no text and no Enumerated.
 *
 *   freediameter DICTIONARY HEX...     prints its name, and for each message: nanoseconds to decode it, nanoseconds to
 *                                      encode what was decoded, and what that gave
 *
 * The dictionary is a file of the lines that dictionaries.mjs writes, or the folder of freeDiameter's own, of which those
 * of a daemon for credit control with 3GPP's AVPs are loaded: libfdproto looks AVPs and rules up in lists, so it is slower
 * the more there are. A decode starts with a copy of the octets, since libfdproto frees what it is given, and ends with
 * freeing the message.
 */
#include <dlfcn.h>
#include <freeDiameter/freeDiameter-host.h>
#include <freeDiameter/libfdcore.h>
#include <freeDiameter/libfdproto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

static struct dictionary *dictionary;

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}

static void quiet(int level, const char *format, va_list arguments) {}

/* ------------------------------------------------------------------------------------
 * the dictionary
 * ------------------------------------------------------------------------------------ */

static struct dict_object *add(enum dict_object_type type, void *data, struct dict_object *parent) {
  struct dict_object *object;
  if (fd_dict_new(dictionary, type, data, parent, &object) != 0) fail("libfdproto refuses a definition");
  return object;
}

static struct dict_object *find(enum dict_object_type type, int criteria, const void *what) {
  struct dict_object *object = NULL;
  fd_dict_search(dictionary, type, criteria, what, &object, 0);
  return object;
}

static struct dict_object *avp_named(char *name) {
  struct dict_object *avp = find(DICT_AVP, AVP_BY_NAME_ALL_VENDORS, name);
  if (avp == NULL) fail(name);
  return avp;
}

static enum dict_avp_basetype base_type(const char *format) {
  static const struct {
    const char *name;
    enum dict_avp_basetype type;
  } types[] = {
    {"Grouped", AVP_TYPE_GROUPED},       {"Integer32", AVP_TYPE_INTEGER32},   {"Enumerated", AVP_TYPE_INTEGER32},
    {"Integer64", AVP_TYPE_INTEGER64},   {"Unsigned32", AVP_TYPE_UNSIGNED32}, {"Unsigned64", AVP_TYPE_UNSIGNED64},
    {"Float32", AVP_TYPE_FLOAT32},       {"Float64", AVP_TYPE_FLOAT64},
  };
  for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
    if (strcmp(types[i].name, format) == 0) return types[i].type;
  }
  return AVP_TYPE_OCTETSTRING;
}

/* As in freeDiameter's own dictionaries: a type for each derived format, and for each Enumerated. */
static struct dict_object *derived_type(char *format, const char *avp) {
  char name[220];
  enum dict_avp_basetype type = base_type(format);
  if (strcmp(format, "Enumerated") == 0) snprintf(name, sizeof name, "Enumerated(%s)", avp);
  else if (type == AVP_TYPE_OCTETSTRING && strcmp(format, "OctetString") != 0) snprintf(name, sizeof name, "%s", format);
  else return NULL;
  struct dict_object *found = find(DICT_TYPE, TYPE_BY_NAME, name);
  struct dict_type_data data = {.type_base = type, .type_name = name};
  return found != NULL ? found : add(DICT_TYPE, &data, NULL);
}

static void add_avp(uint32_t code, uint32_t vendor, int mandatory, char *format, char *name) {
  if (vendor != 0 && find(DICT_VENDOR, VENDOR_BY_ID, &vendor) == NULL) {
    char text[20];
    snprintf(text, sizeof text, "Vendor %u", vendor);
    struct dict_vendor_data data = {.vendor_id = vendor, .vendor_name = text};
    add(DICT_VENDOR, &data, NULL);
  }
  struct dict_avp_data data = {
    .avp_code = code,
    .avp_vendor = vendor,
    .avp_name = name,
    .avp_flag_mask = AVP_FLAG_VENDOR | AVP_FLAG_MANDATORY,
    .avp_flag_val = (vendor != 0 ? AVP_FLAG_VENDOR : 0) | (mandatory ? AVP_FLAG_MANDATORY : 0),
    .avp_basetype = base_type(format),
  };
  add(DICT_AVP, &data, derived_type(format, name));
}

static void add_rule(char *parent_name, const char *bracket, int minimum, int maximum, char *name) {
  struct dict_object *command = find(DICT_COMMAND, CMD_BY_NAME, parent_name);
  struct dict_rule_data data = {
    .rule_avp = avp_named(name),
    .rule_position = strcmp(bracket, "fixed") == 0      ? RULE_FIXED_HEAD
                     : strcmp(bracket, "required") == 0 ? RULE_REQUIRED
                                                        : RULE_OPTIONAL,
    /* There is one at most in what is measured. */
    .rule_order = 1,
    .rule_min = minimum,
    .rule_max = maximum,
  };
  add(DICT_RULE, &data, command != NULL ? command : avp_named(parent_name));
}

static void read_dictionary(const char *path) {
  FILE *file = fopen(path, "r");
  char line[400], one[100], two[100];
  if (file == NULL) fail("no dictionary");
  while (fgets(line, sizeof line, file) != NULL) {
    unsigned code, vendor, proxiable;
    int minimum, maximum, flag;
    char rest[200];
    if (sscanf(line, "avp %u %u %d %99s %199[^\n]", &code, &vendor, &flag, one, rest) == 5) {
      add_avp(code, vendor, flag, one, rest);
    } else if (sscanf(line, "value %99s %d %199[^\n]", one, &flag, rest) == 3) {
      struct dict_enumval_data data = {.enum_name = rest, .enum_value.i32 = flag};
      add(DICT_ENUMVAL, &data, find(DICT_TYPE, TYPE_OF_AVP, avp_named(one)));
    } else if (sscanf(line, "command %u %d %u %199[^\n]", &code, &flag, &proxiable, rest) == 4) {
      struct dict_cmd_data data = {
        .cmd_code = code,
        .cmd_name = rest,
        .cmd_flag_mask = CMD_FLAG_REQUEST | CMD_FLAG_PROXIABLE,
        .cmd_flag_val = (flag ? CMD_FLAG_REQUEST : 0) | (proxiable ? CMD_FLAG_PROXIABLE : 0),
      };
      add(DICT_COMMAND, &data, NULL);
    } else if (sscanf(line, "rule %99s %99s %d %d %199[^\n]", one, two, &minimum, &maximum, rest) == 5) {
      add_rule(one, two, minimum, maximum, rest);
    } else {
      fail(line);
    }
  }
  fclose(file);
}

/* As freeDiameterd loads them. */
static void load_own_dictionaries(const char *folder) {
  static const char *const names[] = {"dict_nasreq", "dict_dcca", "dict_dcca_3gpp"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char path[400];
    snprintf(path, sizeof path, "%s/%s.fdx", folder, names[i]);
    void *library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
    if (library == NULL) fail(dlerror());
    int (*load)(int, int, char *) = dlsym(library, "fd_ext_init");
    if (load == NULL || load(FD_PROJECT_VERSION_MAJOR, FD_PROJECT_VERSION_MINOR, NULL) != 0) fail(path);
  }
}

/* ------------------------------------------------------------------------------------
 * what is measured
 * ------------------------------------------------------------------------------------ */

static uint8_t octets[1 << 16];
static size_t length;
static struct msg *message;

static int decode(size_t size) {
  struct fd_pei error;
  uint8_t *copy = malloc(size);
  memcpy(copy, octets, size);
  if (fd_msg_parse_buffer(&copy, size, &message) != 0) {
    free(copy);
    return -1;
  }
  int result = fd_msg_parse_dict(message, dictionary, &error);
  if (result == 0) result = fd_msg_parse_rules(message, dictionary, &error);
  return result;
}

static void decode_once(void) {
  if (decode(length) != 0) fail("not decoded");
  fd_msg_free(message);
}

static void encode_once(void) {
  uint8_t *encoded;
  size_t size;
  if (fd_msg_bufferize(message, &encoded, &size) != 0) fail("not encoded");
  free(encoded);
}

/* The least of many short samples, in nanoseconds, since other programs can only add to it. */
static double least(void (*run)(void)) {
  double best = 1e18;
  for (int sample = 0; sample < 600; sample++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 0; i < 200; i++) run();
    clock_gettime(CLOCK_MONOTONIC, &end);
    double cost = ((end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec)) / 200;
    if (cost < best) best = cost;
  }
  return best;
}

static void set_length(size_t size) {
  octets[1] = size >> 16;
  octets[2] = size >> 8;
  octets[3] = size;
}

static void measure(const char *hex) {
  length = strlen(hex) / 2;
  if (length > sizeof octets) fail("too long");
  for (size_t i = 0; i < length; i++) sscanf(hex + 2 * i, "%2hhx", &octets[i]);

  /* The rules are checked: a header alone is refused. */
  set_length(20);
  if (decode(20) != EBADMSG) fail("a header alone is accepted");
  fd_msg_free(message);
  set_length(length);

  double decoding = least(decode_once);
  if (decode(length) != 0) fail("not decoded");
  /* Nothing stays undecoded: each AVP is in the dictionary. */
  struct avp *avp;
  for (fd_msg_browse(message, MSG_BRW_WALK, &avp, NULL); avp != NULL; fd_msg_browse(avp, MSG_BRW_WALK, &avp, NULL)) {
    struct dict_object *model;
    if (fd_msg_model(avp, &model) != 0 || model == NULL) fail("an AVP is not in the dictionary");
  }
  uint8_t *encoded;
  size_t size;
  if (fd_msg_bufferize(message, &encoded, &size) != 0) fail("not encoded");
  printf("%.0f %.0f ", decoding, least(encode_once));
  for (size_t i = 0; i < size; i++) printf("%02x", encoded[i]);
  printf("\n");
  free(encoded);
  fd_msg_free(message);
}

int main(int count, char **arguments) {
  struct stat status;
  if (count < 2 || stat(arguments[1], &status) != 0) fail("freediameter DICTIONARY HEX...");
  int own = S_ISDIR(status.st_mode);
  /* libfdcore starts libfdproto too, and gives it RFC 6733. */
  if (fd_log_handler_register(quiet) != 0 || (own ? fd_core_initialize() : fd_libproto_init()) != 0) fail("no libfdproto");
  fd_g_debug_lvl = FD_LOG_FATAL;
  if (own) {
    dictionary = fd_g_config->cnf_dict;
    load_own_dictionaries(arguments[1]);
  } else {
    if (fd_dict_init(&dictionary) != 0) fail("no dictionary");
    read_dictionary(arguments[1]);
  }
  printf("freeDiameter %d.%d.%d%s\n", FD_PROJECT_VERSION_MAJOR, FD_PROJECT_VERSION_MINOR, FD_PROJECT_VERSION_REV,
         own ? ", own dictionaries" : "");
  for (int i = 2; i < count; i++) measure(arguments[i]);
  return 0;
}
