"""Hosts that posts link to and where nobody talks about brands, or where nobody may listen without a contract.

Each name stands for itself and all names below it. Not what is wrong with a place, but what it is: a social network
wants an account, a shortener hides where it leads, a file host holds a picture, a host below a blog platform is called
as its writer calls himself.
"""

_SOCIAL = """
    facebook.com fb.com fb.me fb.watch instagram.com threads.net threads.com twitter.com x.com t.co tiktok.com
    linkedin.com lnkd.in xing.com pinterest.com pinterest.de pin.it snapchat.com tumblr.com bsky.app mastodon.social
    vk.com ok.ru weibo.com reddit.com redd.it discord.com discord.gg t.me telegram.me telegram.org wa.me whatsapp.com
    signal.me skype.com zoom.us teams.microsoft.com slack.com messenger.com twitch.tv patreon.com steadyhq.com
    linktr.ee
"""
_FILM_AND_SOUND = """
    youtube.com youtu.be youtube-nocookie.com vimeo.com dailymotion.com dai.ly soundcloud.com spotify.com deezer.com
    bandcamp.com music.apple.com podcasts.apple.com netflix.com
"""
_FILES = """
    imgur.com flickr.com flic.kr giphy.com tenor.com photobucket.com imageshack.us imageshack.com directupload.net
    directupload.eu abload.de picr.de bilder-upload.eu postimg.cc postimg.org postimages.org ibb.co imgbb.com
    imgbox.com pic-upload.de fotos-hochladen.net dropbox.com wetransfer.com we.tl mega.nz mega.io mediafire.com
    onedrive.live.com 1drv.ms icloud.com sharepoint.com box.com archive.org archive.is archive.today archive.ph
    pastebin.com cloudfront.net amazonaws.com googleusercontent.com gstatic.com akamaihd.net fbcdn.net twimg.com
    ytimg.com gravatar.com wp.com githubusercontent.com ufile.io file.io scribd.com issuu.com slideshare.net
    calameo.com
"""
_SHORTENERS = """
    bit.ly j.mp tinyurl.com goo.gl g.co ow.ly is.gd v.gd buff.ly rb.gy cutt.ly tiny.cc t1p.de kurzelinks.de
    shorturl.at amzn.to amzn.eu a.co ebay.us ebay.to s.click.aliexpress.com youtu.be dlvr.it trib.al shor.by lc.cx
    bl.ink soo.gd dub.sh dub.co urlz.fr anonym.to anonymz.com href.li
"""
_ADS = """
    doubleclick.net googleadservices.com googlesyndication.com googletagmanager.com google-analytics.com adform.net
    adition.com awin1.com awin.com zanox.com zanox-affiliate.de tradedoubler.com belboon.de belboon.com adcell.de
    adcell.com affili.net webgains.com webgains.link shareasale.com dpbolvw.net jdoqocy.com tkqlhce.com anrdoezrs.net
    kqzyfj.com cj.com linksynergy.com rakuten.com skimresources.com skimlinks.com viglink.com redirectingat.com
    financeads.net digidip.net partner-ads.com taboola.com outbrain.com criteo.com plista.com tidd.ly prf.hn pxf.io
    sjv.io ojrq.net sovrn.co go2cloud.org smart-go.net mailchi.mp list-manage.com
"""
_TOOLS = """
    google.com google.de google.at google.ch google.co.uk bing.com duckduckgo.com ecosia.org startpage.com yahoo.com
    baidu.com yandex.ru apple.com microsoft.com live.com office.com openstreetmap.org osm.org goo.gl maps.me
    what3words.com wikipedia.org wikimedia.org wikidata.org wiktionary.org paypal.com paypal.me klarna.com stripe.com
    gofundme.com w3.org schema.org creativecommons.org cloudflare.com recaptcha.net github.io deepl.com translate.goog
    chatgpt.com openai.com perplexity.ai ampproject.org
"""
# A name below them is the handle of a person, as a path below a social network is.
_HANDLES = """
    blogspot.com blogspot.de blogspot.at blogspot.ch blogspot.co.uk blogger.com blogger.de wordpress.com medium.com
    substack.com ghost.io beehiiv.com typepad.com livejournal.com over-blog.com over-blog.de twoday.net myblog.de
    blog.de blogg.de antville.org jimdo.com jimdofree.com jimdosite.com wix.com wixsite.com weebly.com squarespace.com
    webnode.com webnode.de page4.com beepworld.de npage.de hpage.com homepage.t-online.de home.arcor.de gitlab.io
    codeberg.page neocities.org hatenablog.com netlify.app vercel.app pages.dev web.app carrd.co about.me
"""
# What a board writes at its foot, and people leave in their posts.
_SOFTWARE = """
    phpbb.com phpbb.de xenforo.com vbulletin.com woltlab.com mybb.com mybb.de simplemachines.org invisioncommunity.com
    discourse.org flarum.org nodebb.org vanillaforums.com wordpress.org bbpress.org tapatalk.com gutenberg.org
"""
_LABELS = """
    account accounts ad ads adserver affiliate affiliates api app apps assets auth calendar cdn click cloud docs
    download downloads drive email files ftp i image images img link links login mail maps media newsletter partner
    partners pay pics pixel play redirect s3 sso static storage svg thumbs track tracking trk upload uploads video
    videos webmail
"""
# No 'am', 'in', 'it', 'so', 'py' or 'md': these are words that follow a full stop, and files.
_BARE = """
    de at ch li lu eu com net org info biz uk ie io
"""
_ENDINGS = """
    7z apk avi avif bmp csv dmg doc docx exe flac gif gz heic iso jpeg jpg mkv mov mp3 mp4 msi ogg png ppt pptx rar
    svg tgz wav webm webp xls xlsx zip
"""

_PLATFORMS = (_SOCIAL, _HANDLES, _FILM_AND_SOUND, _FILES, _SHORTENERS, _TOOLS, _SOFTWARE)

ADVERTISERS = frozenset(_ADS.split())
"""Names of hosts whose links are paid for: where they lead is nobody's word."""

NO_PLACES = ADVERTISERS.union(*(names.split() for names in _PLATFORMS))
"""Names of hosts."""

BARE_ENDINGS = frozenset(_BARE.split())
"""Ends of names that are addresses though neither 'https://' nor 'www.' stands before them."""

NO_PLACE_LABELS = frozenset(_LABELS.split())
"""First parts of names that say what a host is for: 'cdn.magazin.example', 'login.magazin.example'."""

FILES = frozenset(_ENDINGS.split())
"""Endings of addresses that are a file and no page."""


def is_one_of(host: str, names: frozenset[str]) -> bool:
    """Whether a host is, or lies below, one of the names."""
    labels = host.split(".")
    return any(".".join(labels[start:]) in names for start in range(len(labels) - 1))
