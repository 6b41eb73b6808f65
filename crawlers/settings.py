"""Scrapy's settings: what is the same for every crawl. `crawlers.conduct.addon` sets what depends on the source."""

import sys

BOT_NAME = "mundfunk"
SPIDER_MODULES = ["crawlers.spiders"]
NEWSPIDER_MODULE = "crawlers.spiders"
ADDONS = {"crawlers.conduct.addon.ConductAddon": 100}

TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
# A tenth of what Scrapy itself costs a page, where it runs.
ASYNCIO_EVENT_LOOP = None if sys.platform == "win32" else "uvloop.Loop"
TWISTED_DNS_RESOLVER = "crawlers.conduct.address_guard.AddressGuard"

# Nothing listens: both are on by default, and the second runs code.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# http and https alone: by default `file:///etc/passwd` is fetched like any page.
DOWNLOAD_HANDLERS = {
    **dict.fromkeys(("data", "file", "ftp", "s3")),
    **dict.fromkeys(("http", "https"), "crawlers.conduct.bounded_heads.BoundedHeads"),
}
DOWNLOAD_VERIFY_CERTIFICATES = True
# A proxy would resolve names itself, behind the address guard's back.
HTTPPROXY_ENABLED = False

COOKIES_ENABLED = False
HTTPCACHE_ENABLED = False
REFERRER_POLICY = "same-origin"
USER_AGENT = "Mundfunk"
ROBOTSTXT_USER_AGENT = "Mundfunk"
# crawlers.conduct.robots takes its place: Scrapy's own lets requests through while robots.txt is on its way.
ROBOTSTXT_OBEY = False

DOWNLOAD_MAXSIZE = 5 * 1024 * 1024
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_TIMEOUT = 30
REDIRECT_MAX_TIMES = 5
SPIDER_MIDDLEWARES = {
    # The spiders count depth themselves (crawlers.guide): a thread's next page lies no deeper than the one before.
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
    # Drops a long address without a word, and the frontier waits for it for ever; crawlers.conduct.traps tells.
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,
}
RETRY_TIMES = 2
# A first page is tried again by the next run; waiting for a broken name or certificate mends neither.
RETRY_GIVE_UP_LOG_LEVEL = "INFO"

# A page yields one item; Scrapy starts as many tasks for every page as it may yield items at once.
CONCURRENT_ITEMS = 1
# Scrapy's own weighs hosts against each other, and a crawl has one.
SCHEDULER_PRIORITY_QUEUE = "scrapy.pqueues.ScrapyPriorityQueue"
CONCURRENT_REQUESTS = 8
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 2.0
# Scrapy varies the delay by half up and down; a source's delay is the least there may be.
DOWNLOAD_DELAY_JITTER = 0
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 0
AUTOTHROTTLE_MAX_DELAY = 60

DOWNLOADER_MIDDLEWARES = {
    "crawlers.conduct.share_cap.ShareCap": 5,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "crawlers.conduct.schemes.Schemes": 10,
    "crawlers.conduct.traps.Traps": 20,
    "crawlers.conduct.home.Home": 30,
    "crawlers.conduct.offsite.Offsite": 50,
    "crawlers.conduct.answers.Answers": 60,
    "crawlers.conduct.robots.Robots": 100,
    "crawlers.conduct.reservations.Reservations": 110,
    "crawlers.conduct.page_uses.PageUses": 120,
    "crawlers.conduct.retry_after.RetryAfter": 570,
    "crawlers.conduct.meta_refresh.MetaRefresh": 580,
    "crawlers.conduct.walls.Walls": 585,
    "crawlers.conduct.unpacking.Unpacking": 590,
    "crawlers.conduct.redirects.Redirects": 600,
    "crawlers.conduct.denied_addresses.DeniedAddresses": 870,
    "crawlers.conduct.pace.Pace": 995,
}
EXTENSIONS = {
    "crawlers.conduct.guard_proof.GuardProof": 0,
}

LOG_LEVEL = "INFO"
LOG_VERSIONS: list[str] = []
FEED_EXPORT_ENCODING = "utf-8"
