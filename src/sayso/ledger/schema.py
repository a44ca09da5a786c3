"""The ledger's tables, as migrations in their order; the number of those applied is the file's `user_version`.

Rows are added, and never edited. What is newest is told by `heads`, which points at analyses and can be worked out
again from sightings and analyses; the full-text index holds the statements that `heads` points at, and no others.
`entities` and `mentions` can be worked out again, too: from statements, frames and what persons decided (`judgements`).
"""

APPLICATION_ID = 0x5361796F  # "Sayo": tells a ledger from any other SQLite file

_PAGES = (
    # One row a page; `page` is its URL, given or its own canonical one, else its path.
    "CREATE TABLE pages (page TEXT NOT NULL PRIMARY KEY)",
    # The bytes as found, stored once whatever the number of pages that have them; `packing` is 'zlib' or 'raw'.
    """CREATE TABLE blobs (
        sha256 TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, packing TEXT NOT NULL, bytes BLOB NOT NULL)""",
    # `sha256` is null where the bytes could not be read.
    """CREATE TABLE versions (
        id INTEGER PRIMARY KEY,
        page TEXT NOT NULL REFERENCES pages (page), sha256 TEXT, media_type TEXT)""",
    "CREATE UNIQUE INDEX versions_by_page ON versions (page, ifnull(sha256, ''))",
    "CREATE INDEX versions_by_sha256 ON versions (sha256)",
    # What a run saw: where a version was found, and when (UTC).
    """CREATE TABLE sightings (
        id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions (id),
        path TEXT NOT NULL, url TEXT, seen TEXT NOT NULL)""",
    "CREATE INDEX sightings_by_version ON sightings (version, seen)",
    "CREATE INDEX sightings_by_path ON sightings (path)",
)
_ANALYSES = (
    # What one model found in one version: an article, or why there is none. `facts`, `article`, `more` are JSON of
    # the extract contract; `text` stands beside `article`, so that it can be read without parsing.
    """CREATE TABLE analyses (
        id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES versions (id),
        model TEXT NOT NULL, digest TEXT NOT NULL,
        title TEXT, author TEXT, outlet TEXT, language TEXT,
        published TEXT, published_how TEXT, published_first TEXT, published_last TEXT,
        skipped_room TEXT, skipped_reason TEXT, skipped_message TEXT,
        facts TEXT NOT NULL, article TEXT, text TEXT, more TEXT,
        UNIQUE (version, model, digest),
        CHECK ((text IS NULL) = (skipped_reason IS NOT NULL)))""",
    # Which analysis of a page counts: `newest` of all, `readable` the newest that has an article.
    """CREATE TABLE heads (
        page TEXT NOT NULL PRIMARY KEY REFERENCES pages (page),
        newest INTEGER NOT NULL REFERENCES analyses (id), readable INTEGER UNIQUE REFERENCES analyses (id))""",
)
_STATEMENTS = (
    # `record` is the statement as the extract contract has it; the other columns are cut from it to search and sort by.
    # `day` orders the newest first: the first day of `said`, else that of `published`.
    """CREATE TABLE statements (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL, analysis INTEGER NOT NULL REFERENCES analyses (id),
        place INTEGER NOT NULL, page TEXT NOT NULL REFERENCES pages (page),
        kind TEXT NOT NULL, mode TEXT NOT NULL, score REAL NOT NULL, rule TEXT NOT NULL,
        content TEXT NOT NULL, content_start INTEGER NOT NULL, content_end INTEGER NOT NULL,
        speaker TEXT, speaker_type TEXT, role TEXT, speaker_how TEXT NOT NULL,
        said TEXT, said_first TEXT, said_last TEXT, said_month TEXT, said_how TEXT NOT NULL,
        outlet TEXT, published_first TEXT, published_last TEXT, day TEXT,
        via TEXT NOT NULL, record TEXT NOT NULL,
        UNIQUE (analysis, place))""",
    "CREATE INDEX statements_by_id ON statements (id)",
    "CREATE INDEX statements_newest ON statements (day DESC, page, place, mode, analysis)",
    "CREATE INDEX statements_by_page ON statements (page, place)",
    "CREATE INDEX statements_by_speaker ON statements (speaker)",
    "CREATE INDEX statements_by_outlet ON statements (outlet)",
    # Names of speakers and outlets without case and accents, so that a filter finds them.
    "CREATE TABLE names (name TEXT NOT NULL PRIMARY KEY, folded TEXT NOT NULL)",
    """CREATE VIEW current_statements AS
        SELECT statements.row, statements.content
        FROM statements JOIN heads ON heads.readable = statements.analysis""",
    """CREATE VIRTUAL TABLE contents USING fts5 (
        content, content = 'current_statements', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2')""",
)
# For people with Datasette, sqlite-utils or DuckDB: plain names, one row a thing, nothing to join.
_VIEWS = (
    """CREATE VIEW page_rows AS
        SELECT pages.page, versions.sha256, readable.title, readable.author, readable.outlet, readable.language,
            readable.published, readable.published_how, readable.model,
            (SELECT count(*) FROM statements WHERE statements.analysis = heads.readable AND mode = 'said') AS statements,
            (SELECT count(*) FROM versions AS each WHERE each.page = pages.page) AS versions,
            (SELECT min(seen) FROM sightings JOIN versions AS each ON each.id = sightings.version
                WHERE each.page = pages.page) AS first_seen,
            (SELECT max(seen) FROM sightings JOIN versions AS each ON each.id = sightings.version
                WHERE each.page = pages.page) AS last_seen,
            newest.skipped_room, newest.skipped_reason, newest.skipped_message,
            coalesce(readable.facts, newest.facts) AS facts
        FROM heads JOIN pages ON pages.page = heads.page
        JOIN analyses AS newest ON newest.id = heads.newest
        LEFT JOIN analyses AS readable ON readable.id = heads.readable
        LEFT JOIN versions ON versions.id = coalesce(readable.version, newest.version)""",
    """CREATE VIEW statement_rows AS
        SELECT statements.id, statements.page, statements.outlet, analyses.title, analyses.published,
            analyses.published_how, statements.kind, statements.mode, statements.speaker, statements.speaker_type,
            statements.role, statements.speaker_how, statements.content, statements.content_start,
            statements.content_end, statements.said, statements.said_how, statements.via, statements.score,
            statements.rule, analyses.model, versions.sha256,
            heads.readable IS NOT NULL AS current
        FROM statements JOIN analyses ON analyses.id = statements.analysis
        JOIN versions ON versions.id = analyses.version
        LEFT JOIN heads ON heads.readable = statements.analysis""",
    """CREATE VIEW skipped_rows AS
        SELECT versions.page, versions.sha256, analyses.skipped_room AS room, analyses.skipped_reason AS reason,
            analyses.skipped_message AS message,
            (SELECT max(seen) FROM sightings WHERE sightings.version = versions.id) AS last_seen
        FROM analyses JOIN versions ON versions.id = analyses.version
        WHERE analyses.skipped_reason IS NOT NULL""",
)

# What pages and statements claim, one row a frame or figure: `statement` is null where the page claims it in its own voice. `place` counts
# in the order of the text; `record` is as the extract contract has it.
_CLAIMS = (
    """CREATE TABLE frames (
        row INTEGER PRIMARY KEY, analysis INTEGER NOT NULL REFERENCES analyses (id), place INTEGER NOT NULL,
        page TEXT NOT NULL REFERENCES pages (page), statement TEXT, type TEXT NOT NULL, code TEXT, status TEXT NOT NULL,
        cue_start INTEGER, cue_end INTEGER, record TEXT NOT NULL, UNIQUE (analysis, place))""",
    "CREATE INDEX frames_by_page ON frames (page, place)",
    "CREATE INDEX frames_by_statement ON frames (statement)",
    """CREATE TABLE figures (
        row INTEGER PRIMARY KEY, analysis INTEGER NOT NULL REFERENCES analyses (id), place INTEGER NOT NULL,
        page TEXT NOT NULL REFERENCES pages (page), statement TEXT, value REAL NOT NULL, comparator TEXT NOT NULL,
        counted TEXT, unit TEXT, start INTEGER NOT NULL, stop INTEGER NOT NULL, record TEXT NOT NULL, UNIQUE (analysis, place))""",
    "CREATE INDEX figures_by_page ON figures (page, place)",
    "CREATE INDEX figures_by_statement ON figures (statement)",
    # The figures of analyses that were stored before; they had no frames.
    """WITH found (analysis, page, statement, record) AS (
            SELECT statements.analysis, statements.page, statements.id, each.value
            FROM statements, json_each(statements.record, '$.figures') AS each
            UNION ALL
            SELECT analyses.id, versions.page, NULL, each.value
            FROM analyses JOIN versions ON versions.id = analyses.version, json_each(analyses.more, '$.figures') AS each)
        INSERT INTO figures (analysis, place, page, statement, value, comparator, counted, unit, start, stop, record)
        SELECT analysis, row_number() OVER (PARTITION BY analysis ORDER BY record ->> '$.span[0]', statement) - 1, page, statement,
            record ->> '$.value', record ->> '$.comparator', record ->> '$.of', record ->> '$.unit',
            record ->> '$.span[0]', record ->> '$.span[1]', record
        FROM found""",
    """CREATE VIEW frame_rows AS
        SELECT frames.page, analyses.outlet, analyses.published, frames.statement, statements.speaker, frames.type, frames.code,
            frames.status, frames.record, heads.readable IS NOT NULL AS current
        FROM frames JOIN analyses ON analyses.id = frames.analysis
        LEFT JOIN statements ON statements.analysis = frames.analysis AND statements.id = frames.statement
        LEFT JOIN heads ON heads.readable = frames.analysis""",
    """CREATE VIEW figure_rows AS
        SELECT figures.page, analyses.outlet, analyses.published, figures.statement, statements.speaker, figures.value,
            figures.comparator, figures.counted, figures.unit, figures.start, figures.stop, heads.readable IS NOT NULL AS current
        FROM figures JOIN analyses ON analyses.id = figures.analysis
        LEFT JOIN statements ON statements.analysis = figures.analysis AND statements.id = figures.statement
        LEFT JOIN heads ON heads.readable = figures.analysis""",
)

# Actors across pages. `judgements` only grows: of the rows about a pair by one judge ("rule" or "person") the last stands. `entities` and
# `mentions` are the result of the last run of `sayso link`; an entity's id is that of its first mention, a mention's hashes page, type, name.
_ACTORS = (
    """CREATE TABLE judgements (
        row INTEGER PRIMARY KEY, one TEXT NOT NULL, other TEXT NOT NULL, verdict TEXT NOT NULL, judge TEXT NOT NULL,
        score REAL, why TEXT NOT NULL, made TEXT NOT NULL)""",
    "CREATE INDEX judgements_by_pair ON judgements (one, other, judge)",
    "CREATE INDEX judgements_by_other ON judgements (other)",
    """CREATE TABLE entities (
        place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, folded TEXT NOT NULL, type TEXT NOT NULL,
        country TEXT, offices TEXT NOT NULL)""",
    """CREATE TABLE mentions (
        id TEXT NOT NULL PRIMARY KEY, entity TEXT NOT NULL REFERENCES entities (id), page TEXT NOT NULL REFERENCES pages (page),
        outlet TEXT, day TEXT, name TEXT NOT NULL, type TEXT NOT NULL, country TEXT, roles TEXT NOT NULL, short TEXT,
        statements INTEGER NOT NULL)""",
    "CREATE INDEX mentions_by_entity ON mentions (entity)",
    "CREATE INDEX mentions_by_page ON mentions (page, name)",
    """CREATE VIEW entity_rows AS
        SELECT entities.id, entities.name, entities.type, entities.country, count(DISTINCT mentions.page) AS pages,
            sum(mentions.statements) AS statements, min(mentions.day) AS first_day, max(mentions.day) AS last_day
        FROM entities JOIN mentions ON mentions.entity = entities.id GROUP BY entities.id""",
    """CREATE VIEW mention_rows AS
        SELECT mentions.id, mentions.entity, entities.name AS entity_name, mentions.name, mentions.type, mentions.page, mentions.outlet,
            mentions.day, mentions.country, mentions.roles, mentions.statements
        FROM mentions JOIN entities ON entities.id = mentions.entity""",
)

# Each entry is one step: all of it is applied, with its number, or none of it. Never change an entry that was released.
MIGRATIONS: tuple[tuple[str, ...], ...] = ((*_PAGES, *_ANALYSES, *_STATEMENTS, *_VIEWS), _CLAIMS, _ACTORS)
