"""Telling a place of publication from a publisher, by the words that each is made of."""

from __future__ import annotations

from glossator.references.words import compiled, fold

_CITIES = frozenset(
    fold(name)
    for name in """
    Aachen|Aarhus|Aberdeen|Abingdon|Albany|Alcalá|Alcalá de Henares|Alexandria|Algiers|Alger|Allahabad|Almería|Altenburg|Amherst
    |Amman|Amsterdam|Ankara|Ann Arbor|Annapolis|Antwerp|Antwerpen|Anvers|Apeldoorn|Arezzo|Arles|Arnhem|Asunción|Athen|Athens
    |Athènes|Atene|Atlanta|Augsburg|Austin|Auckland|Avignon|Aix-en-Provence|Baden-Baden|Bad Homburg|Baghdad|Baltimore|Bamberg
    |Bangalore|Bangkok|Barcelona|Bari|Basel|Basle|Bâle|Basilea|Bath|Baton Rouge|Bayreuth|Beijing|Beirut|Beyrouth|Belfast|Belgrade|Belo Horizonte
    |Bergamo|Bergen|Berkeley|Berlin|Berlino|Berlín|Bern|Berne|Besançon|Bielefeld|Bilbao|Birmingham|Bloomington|Bochum|Bogotá|Bologna
    |Bombay|Bonn|Bordeaux|Boston|Boulder|Boulogne|Bourges|Brasília|Bratislava|Braunschweig|Bremen|Brescia|Breslau|Brighton|Brill|Brisbane
    |Bristol|Brno|Bruges|Brugge|Brünn|Brussel|Brussels|Bruxelles|Bruselas|Bryn Mawr|Bucarest|Bucharest|Budapest|Buenos Aires|Burgos|Cáceres
    |Cádiz|Caen|Cairo|Le Caire|Il Cairo|Calcutta|Cali|Cambridge|Campinas|Canberra|Caracas|Cardiff|Carlton|Castellón|Catania|Chapel Hill|Charlottesville
    |Cheltenham|Chicago|Chichester|Chur|Cincinnati|Città di Castello|Città del Vaticano|Ciudad de México|Ciudad Real|Clermont-Ferrand|Cleveland|Coimbra|College Park|Cologne
    |Colombo|Colonia|Columbia|Columbus|Como|Copenhagen|Kopenhagen|København|Copenhague|Córdoba|Cork|Cornell|Cosenza|Cracow|Kraków|Cremona|Culemborg|Curitiba|Dakar|Damascus
    |Darmstadt|Davis|Delft|Delhi|Den Haag|Denver|Detroit|Deventer|Dhaka|Dijon|Dordrecht|Dortmund|Dresden|Dublin|Duisburg|Dunedin|Durham|Düsseldorf
    |East Lansing|Edinburgh|Eichstätt|Eindhoven|Erfurt|Erlangen|Essen|Évora|Evanston|Exeter|Farnham|Ferrara|Firenze|Florence|Florencia|Florenz|Fortaleza
    |Frankfurt|Frankfurt a. M.|Frankfurt a.M.|Frankfurt am Main|Francfort|Freiburg|Freiburg i. Br.|Freiburg im Breisgau|Fribourg|Fulda|Garden City|Genève|Geneva|Genf|Ginebra|Genova|Genoa|Gent|Ghent|Gand
    |Gießen|Giessen|Gijón|Girona|Glasgow|Göteborg|Gothenburg|Gotha|Göttingen|Goettingen|Gouda|Granada|Graz|Greifswald|Grenoble|Groningen|Guadalajara|Guatemala|Gütersloh|Haarlem
    |Halle|Halle (Saale)|Hamburg|Hanau|Hannover|Hanover|Harlow|Harmondsworth|Hartford|Harvard|Havana|La Habana|Heidelberg|Helsinki|Herndon|Hildesheim|Hilversum|Hobart|Hoboken|Hong Kong
    |Honolulu|Houndmills|Houston|Huelva|Hull|Hyderabad|Ibadan|Indianapolis|Innsbruck|Iowa City|Ipswich|Irvine|Istanbul|Ithaca|Jackson|Jaén|Jakarta|Jena|Jerusalem
    |Johannesburg|Kabul|Kampala|Kampen|Karachi|Karlsruhe|Kassel|Kiel|Kiev|Kyiv|Kingston|Knoxville|Köln|Königsberg|Königstein|Konstanz|Kyoto|La Coruña|La Haye|The Hague|La Laguna|La Paz|La Plata|Lagos|Lahore|Lanham|Las Palmas
    |Lausanne|Lawrence|Lecce|Leeds|Leicester|Leiden|Leyde|Leipzig|León|Leuven|Lexington|Liège|Lille|Lima|Limoges|Lincoln|Linz|Lisboa|Lisbon|Lisbonne|Liverpool|Ljubljana|Łódź
    |Logroño|London|Londres|Londra|Los Angeles|Louvain|Louvain-la-Neuve|Lublin|Lucca|Lund|Lüneburg|Luxembourg|Luzern|Lyon|Lyons|Macerata|Madison|Madras|Madrid|Magdeburg|Mainz|Málaga|Malden|Manchester|Manila|Mannheim|Mantova|Marburg|Marseille|Maastricht|Medellín|Melbourne|Mérida
    |Messina|Metz|Mexico|México|México D.F.|México, D. F.|México, D.F.|México, DF|Ciudad de Mexico|Mexico City|Miami|Milan|Milano|Minneapolis|Modena|Monterrey|Montevideo|Montpellier|Montréal|Montreal|Moscow|Moskau|Moscou|Mosca|Mumbai|München|Munich|Münster|Murcia|Nairobi|Namur|Nancy|Nanterre|Nantes|Naples|Napoli|Nashville|Neuchâtel
    |Neuwied|New Brunswick|New Delhi|New Haven|New Orleans|New York|Nueva York|Newark|Newcastle|Newcastle upon Tyne|Newton Abbot|Nice|Nijmegen|Norman|Northampton|Norwich|Notre Dame|Nottingham|Novara|Nürnberg|Nuremberg|Oldenburg|Opladen|Orlando|Orléans|Osaka|Oslo|Osnabrück|Ottawa|Oviedo|Oxford|Paderborn|Padova|Padua|Palermo|Palma|Palo Alto|Pamplona
    |Paris|Parigi|París|Parma|Passau|Pau|Pavia|Peking|Perth|Perugia|Pescara|Philadelphia|Pisa|Pittsburgh|Plymouth|Poitiers|Port-au-Prince|Porto|Porto Alegre|Portland|Portsmouth|Potsdam|Poznań|Prag|Prague|Praha|Princeton|Providence|Puebla|Quebec|Québec|Quito|Ravenna|Reading|Recife|Regensburg|Reggio Emilia|Reims|Rennes|Reykjavik|Riga|Rio de Janeiro|Rochester|Roma|Rome|Rom|Rosario|Rostock|Rotterdam|Rouen|Saarbrücken|Saint-Denis|Saint-Étienne|Saint Louis|St. Louis|Saint Paul|St. Paul|Salamanca|Salerno|Salford|Salt Lake City|Salvador|Salzburg|San Diego|San Francisco|San José|San Juan|San Marino|San Sebastián|Santa Barbara|Santa Fe|Santander|Santiago|Santiago de Chile|Santiago de Compostela|Santo Domingo|São Paulo|Sarajevo|Seattle|Segovia|Seoul|Sevilla|Seville|Shanghai|Sheffield|Siena|Singapore|Sofia|Southampton|Speyer|Stanford|Stockholm|Strasbourg|Straßburg|Stuttgart|Sydney|Syracuse|Taipei|Tallinn|Tarragona|Tartu|Tehran|Tel Aviv|Tempe|Thessaloniki|Tilburg|Tokyo|Toledo|Torino|Toronto|Toulouse|Tours|Trento|Trier|Trieste|Tübingen|Tuebingen|Tucson|Tunis|Turin|Turku|Turnhout|Udine|Ulm|University Park|Uppsala|Urbana|Urbino|Utrecht|Valencia|Valladolid|Valparaíso|Vancouver|Vatican City|Venezia|Venice|Venise|Verona|Vicenza|Vienna|Vienne|Wien|Vigo|Vilnius|Vitoria|Waltham|Warsaw|Warszawa|Warschau|Varsovie|Washington|Washington, D.C.|Washington DC|Washington D.C.|Waterloo|Weimar|Weinheim|Wellington|Westport|Wiesbaden|Winchester|Windsor|Winnipeg|Winterthur|Wolfenbüttel|Worms|Wrocław|Wuppertal|Würzburg|York|Zagreb|Zaragoza|Zug|Zürich|Zurich|Zwolle
    """.replace("\n", "").split("|")
    if name.strip()
)
"""Where books are published, by the names that notes in seven languages give these cities."""
_STATE = compiled(
    r",?\s(?:[A-Z]{2}|D\.\s?C\.|[A-Z]\.\s?[A-Z]\.|Mass\.|Conn\.|Calif\.|Ill\.|Pa\.|Minn\.|Mich\.|Va\.|UK|USA|Ont\.|a\.\s?M\.|i\.\s?Br\.)$"
)
_BETWEEN = compiled(r"\s?[/;]\s?|\s?[–—]\s?|\s(?:and|und|et|y|e|en|u\.|&)\s|,\s|(?<=[a-zß-ÿ])-(?=[A-ZÀ-Þ])")
_PUBLISHER = compiled(
    r"(?<!\w)(?:Press|Presses|Verlag|Verl\.|\w+verlag|Éditions?|Editions?|Éd\.|Ed\.|Edizioni|Ediciones|Editori|Editore|Editorial|Editora|Editoriale"
    r"|Publish\w+|Publications?|Books?|Publ\.|University|Université|Universit\w+|Universidad\w*|Univ\.|UP|OUP|CUP|PUF|PUR|CNRS|Sons|Bros\.?|Brothers|Company|Co\."
    r"|Libri|Libros|Librairie|Librería|Libreria|Livros|Imprenta|Imprimerie|Impr\.|Tipografia|Druckerei|Institut\w*|Institute|Academy|Akademie"
    r"|Academic|House|Fundación|Fondation|Foundation|Society|Museum|Printing|Printers?|Print|Ltd\.?|Inc\.?|GmbH|Uitgeverij|Maison|Fondo|Servicio|Secretariado"
    r"|HMSO|Stationery|Office|& \w+)(?!\w)"
)


def is_place(text: str) -> bool:
    """Whether a stretch names only places: `Oxford`, `Bern/Wien`, `Cambridge, MA`, `London and New York`."""
    whole = text.strip(" ,.;:()[]")
    if _known(whole) or _known(f"{whole}."):
        return True
    parts = [part for part in _BETWEEN.split(_STATE.sub("", _STATE.sub("", f"{whole}.").rstrip("."))) if part]
    return bool(parts) and all(_known(_STATE.sub("", part)) for part in parts)


def _known(name: str) -> bool:
    return fold(name.strip(" ,")) in _CITIES or fold(_STATE.sub("", name)) in _CITIES


def is_publisher(text: str) -> bool:
    """Whether a stretch has a word that publishers' names are made of, and names no place."""
    return _PUBLISHER.search(text) is not None and not is_place(text)
