"""Notes in the styles and languages that people write, and how each is read.

The form of the cases is that of `test_references.py`. The works are invented.
"""

STYLES: dict[str, str] = {
    # Chicago
    "Lena Orchard, *The Salt Road: A History* (Chicago: Birch University Press, 2004), 45–47.": (
        "full names=Orchard title=the_salt_road_a_history year=2004 locator=45–47"
    ),
    "Lena Orchard and Piet Vos, *Harbour Lights* (New York: Quill, 1998), 12.": (
        "full names=Orchard|Vos title=harbour_lights year=1998 locator=12"
    ),
    (
        "Lena Orchard, Piet Vos, and Mary Tallis, eds., *Harbours of the World*, 2nd ed. "
        "(London: Quill, 1999), 3."
    ): ("full names=Orchard|Vos|Tallis title=harbours_of_the_world year=1999 locator=3"),
    "Piet Vos, “What Is a Harbour?,” *Maritime Review* 12, no. 3 (Spring 2001): 345.": (
        "full names=Vos title=what_is_a_harbour year=2001 locator=345"
    ),
    (
        "Piet Vos, “The Quay, the Crane, and the Clerk,” in *Ports and People*, ed. Lena "
        "Orchard (Leiden: Brill, 2010), 77–99."
    ): ("full names=Vos title=the_quay_the_crane_and_the_clerk year=2010"),
    "Vos, “The Quay,” 80.": "short names=Vos title=the_quay locator=80",
    "Orchard and Vos, *Harbour Lights*, 15.": "short names=Orchard|Vos title=harbour_lights locator=15",
    "Mary Tallis, “Rope and Tar: Labour in the Docks” (PhD diss., University of Ostwick, 2012), 101.": (
        "full names=Tallis title=rope_and_tar_labour_in_the_docks year=2012 locator=101"
    ),
    "Tallis, “Rope and Tar,” 103; Vos, “What Is a Harbour?,” 350.": (
        "short names=Tallis title=rope_and_tar locator=103\n"
        "short names=Vos title=what_is_a_harbour locator=350"
    ),
    "See Orchard, *Salt Road*, 9; but see Vos, *Tides*, 14.": (
        "short signal=See names=Orchard title=salt_road locator=9\nshort names=Vos title=tides locator=14"
    ),
    "José Ortega y Gasset, *La nave inmóvil* (Madrid: Faro, 1931), 22.": (
        "full names=Ortega_y_Gasset|Ortega title=la_nave_inmovil year=1931 locator=22"
    ),
    "Ortega y Gasset, *La nave inmóvil*, 30.": "short names=Ortega|Gasset title=la_nave_inmovil locator=30",
    "Mary Tallis to Piet Vos, 12 March 1911, box 4, folder 2, Vos Papers, Ostwick Library.": (
        "interview year=1911 month=3 day=12"
    ),
    "Ivan Petrov, *Morskoi put* [The Sea Road] (Moscow: Nauka, 1978), 55.": (
        "full names=Petrov year=1978 locator=55"
    ),
    "“Port Strike Enters Third Week,” *Ostwick Herald*, May 4, 1926, 1.": (
        "full names= title=port_strike_enters_third_week year=1926 month=5 day=4"
    ),
    "Jonas Hill, *Lectures and Sketches, 1868*, ed. Ada Crow (Boston: Elm, 1901), 7.": (
        "full names=Hill title=lectures_and_sketches_1868 year=1901 locator=7"
    ),
    # MHRA
    "Nora Quill, *The Glass Tower* (Oxford: Lantern Press, 1987), p. 34.": (
        "full names=Quill title=the_glass_tower year=1987 locator=page:34"
    ),
    "Nora Quill, ‘On Towers’, *Review of Stones*, 14 (1990), 22–40 (p. 25).": (
        "full names=Quill title=on_towers year=1990 locator=page:25"
    ),
    "Quill, *Glass Tower*, p. 40.": "short names=Quill title=glass_tower locator=page:40",
    (
        "*Letters of a Lamplighter*, ed. by Tom Baird and Eva Sonne, 2 vols (Cambridge: "
        "Fen Press, 1955), II, p. 3."
    ): ("full title=letters_of_a_lamplighter year=1955 locator=page:3"),
    (
        "Eva Sonne, ‘Lamps and Men’, in *Light in the City*, ed. by Tom Baird (Leeds: "
        "Maney, 1999), pp. 1–19 (p. 7)."
    ): ("full names=Sonne title=lamps_and_men year=1999 locator=page:7"),
    "Tom Baird, ‘Lamps: Two Views’ (unpublished doctoral thesis, University of Marl, 1984), p. 9.": (
        "full names=Baird title=lamps_two_views year=1984 locator=page:9"
    ),
    "Kew, The National Archives, HO 45/9861.": "interview",
    "Baird, p. 12.": "short names=Baird locator=page:12",
    # OSCOLA
    "*Crane v Harbour Board* [1932] AC 562 (HL) 580.": "full year=1932",
    "Harbours Act 1964, s 4.": "full year=1964",
    "Nora Crane, ‘Duty at Sea’ (2010) 73 MLR 4, 9.": "full names=Crane title=duty_at_sea year=2010",
    "Nora Crane, *The Law of Quays* (2nd edn, OUP 2011) 45.": (
        "full names=Crane title=the_law_of_quays year=2011 locator=45"
    ),
    "Crane (n 3) 12.": "supra names=Crane notes=3 locator=12",
    "ibid 14.": "ibid locator=14",
    "*Crane v Harbour Board* (n 1) 581 (Lord Marl).": "supra notes=1 locator=581",
    "Case C-101/09 *Quay v Commission* [2011] ECR I-55, para 3.": "full year=2011",
    "Nora Crane, ‘Quays’ in Tom Marl and Ada Spit (eds), *Shore Law* (Hart 2015).": (
        "full names=Crane title=quays year=2015"
    ),
    "Law Commission, *Wrecks and Salvage* (Law Com No 212, 1998) para 2.4.": (
        "full names=Law_Commission title=wrecks_and_salvage year=1998"
    ),
    "cf Marl and Spit (n 9) 100–02.": "supra names=Marl|Spit notes=9",
    # Bluebook
    "Nora Crane & Tom Marl, *Tidal Torts*, 84 YALE L.J. 120, 133 (1975).": (
        "full names=Crane|Marl title=tidal_torts year=1975 locator=133"
    ),
    "Crane & Marl, *supra* note 4, at 140.": "supra names=Crane|Marl notes=4 locator=page:140",
    "*See* Harbor Co. v. Quay, 12 F.3d 345, 350 (9th Cir. 1994).": "full signal=See year=1994",
    "42 U.S.C. § 1983 (2006).": "full",
    "Harbor Co., 12 F.3d at 351.": "short",
    "*Id.* at 352.": "ibid locator=page:352",
    "H.R. Rep. No. 99-12, at 4 (1985) [hereinafter Harbor Report].": "full year=1985",
    "Harbor Report, *supra* note 7, at 9.": "supra names=Harbor_Report notes=7 locator=page:9",
    (
        "S. Comm. on Docks, 104th Cong., Minority Brief on Tidal Reform (Comm. Print "
        "1996) [hereinafter Minority Brief]."
    ): ("full year=1996"),
    "Minority Brief, *supra* note 9, at 3–4.": "supra names=Minority_Brief notes=9 locator=page:3–4",
    "ADA SPIT, THE LAW OF WRECKS 45 (3d ed. 1999).": (
        "full names=SPIT title=the_law_of_wrecks year=1999 locator=45"
    ),
    "Ada Spit, *Who Owns the Wreck?*, N.Y. TIMES, Mar. 3, 1999, at A4.": (
        "full names=Spit title=who_owns_the_wreck year=1999 month=3 day=3"
    ),
    "See id.; see also SPIT, supra note 3, at 46 (arguing that wrecks are lost).": (
        "ibid\nsupra names=SPIT notes=3 locator=page:46"
    ),
    "Compare Crane & Marl, supra note 4, at 140, with SPIT, supra note 11, at 50.": (
        "supra names=Crane|Marl notes=4\nsupra names=SPIT notes=11"
    ),
    # author and date
    "Larch, P., & Fenn, Q. (2015). Moss and memory. *Journal of Bogs*, 3(2), 11–30.": (
        "full names=Larch|Fenn title=moss_and_memory year=2015"
    ),
    "Larch, P., Fenn, Q., & Rowan, T. (2016). *Peat: An atlas*. Bog Press.": (
        "full names=Larch|Fenn|Rowan title=peat_an_atlas year=2016"
    ),
    "Larch and Fenn (2015), p. 14.": "short names=Larch|Fenn year=2015 locator=page:14",
    "Larch & Fenn, 2015, p. 14; Rowan et al., 2018.": (
        "short names=Larch|Fenn year=2015 locator=page:14\nshort names=Rowan year=2018 others=True"
    ),
    "Rowan, T. (2019, March 4). Bogs are back. *The Daily Reed*. https://reed.example/bogs": (
        "full names=Rowan title=bogs_are_back year=2019"
    ),
    "World Peat Council. (2020). *State of the bogs 2020*. https://peat.example/report.pdf": (
        "full names=World_Peat_Council title=state_of_the_bogs_2020 year=2020"
    ),
    # German
    "Greta Holm, Das stille Wasser. Eine Kulturgeschichte, München 1998, S. 33.": (
        "full names=Holm title=das_stille_wasser_eine_kulturgeschichte year=1998 locator=page:33"
    ),
    "Greta Holm und Jakob Reiter, Brunnen und Quellen, Berlin 2003, S. 7 f.": (
        "full names=Holm|Reiter title=brunnen_und_quellen year=2003"
    ),
    "Holm und Reiter, Brunnen, S. 9.": "short names=Holm|Reiter title=brunnen locator=page:9",
    "Greta Holm: Das stille Wasser. München: Aue Verlag 1998, S. 12.": (
        "full names=Holm title=das_stille_wasser year=1998 locator=page:12"
    ),
    (
        "Jakob Reiter, „Wer trinkt?“, in: Greta Holm (Hg.), Wasser und Macht, Frankfurt "
        "a. M. 2005, S. 100–120, hier S. 105."
    ): ("full names=Reiter title=wer_trinkt year=2005 locator=page:105"),
    "Jakob Reiter, Wer trinkt?, in: Zeitschrift für Brunnenkunde 12 (2004), S. 1–20.": (
        "full names=Reiter title=wer_trinkt year=2004"
    ),
    "Vgl. Holm, Das stille Wasser (wie Anm. 3), S. 40.": (
        "supra signal=Vgl. names=Holm title=das_stille_wasser notes=3 locator=page:40"
    ),
    "Ebd., S. 41–43.": "ibid locator=page:41–43",
    "Ders., Quellen, S. 3.": "idem title=quellen locator=page:3",
    "Holm/Reiter, Brunnen (Anm. 4), S. 11.": "supra names=Holm|Reiter notes=4 locator=page:11",
    "Landesarchiv Greifen, Rep. 12, Nr. 44, Bl. 3.": "interview",
    "So auch Reiter, a. a. O., S. 14.": "opcit names=Reiter locator=page:14",
    "Greta Holm, Jakob Reiter, Anna Lind (Hg.), Quellenkunde. Ein Handbuch, Bd. 2, Köln u. a. 2011.": (
        "full names=Holm|Reiter|Lind year=2011"
    ),
    "Interview mit Anna Lind, Köln, 3. Mai 2011.": "interview names=Lind year=2011 month=5 day=3",
    "Anna Lind, Die Frau am Brunnen, Diss. Univ. Köln 1999, S. 2.": (
        "full names=Lind title=die_frau_am_brunnen year=1999 locator=page:2"
    ),
    # German law
    "BGH, Urteil vom 3. März 2004 – IV ZR 12/03, NJW 2004, 1234 (1236).": "full year=2004",
    "BVerfGE 7, 198 (208).": "full",
    "Lind, in: Münchener Kommentar zum BGB, 8. Aufl. 2019, § 12 Rn. 4.": "full names=Lind year=2019",
    "§ 12 Abs. 2 Satz 1 BGB.": "full",
    "Reiter, Brunnenrecht, 2. Aufl. 2001, S. 55 ff.": "full names=Reiter title=brunnenrecht year=2001",
    "Holm (Fn. 12), S. 3; Reiter (Fn. 9), Rn. 14.": (
        "supra names=Holm notes=12 locator=page:3\nsupra names=Reiter notes=9"
    ),
    "Siehe dazu oben Fn. 12.": "supra notes=12",
    "Greta Holm, Wem gehört das Wasser?, JZ 2001, S. 12–18.": (
        "full names=Holm title=wem_gehort_das_wasser year=2001"
    ),
    # French
    "Luc Perrin et Anne Vial, *Le Sel et la Cendre*, Paris, Éditions du Phare, 1997, p. 45.": (
        "full names=Perrin|Vial title=le_sel_et_la_cendre year=1997 locator=page:45"
    ),
    "Luc Perrin, « Les marais », *Annales du sel*, n° 12, 1999, p. 3-20.": (
        "full names=Perrin title=les_marais year=1999"
    ),
    (
        "Luc Perrin, Anne Vial et Paul Roux, « Où va le sel ? », dans Marie Le Goff "
        "(dir.), *Sels*, Rennes, PUR, 2002, p. 77."
    ): ("full names=Perrin|Vial|Roux title=ou_va_le_sel year=2002 locator=page:77"),
    "Perrin et Vial, *op. cit.*, p. 50.": "opcit names=Perrin|Vial locator=page:50",
    "L. Perrin, art. cité, p. 9.": "opcit names=Perrin locator=page:9",
    "*Ibid.*, p. 51.": "ibid locator=page:51",
    "Cité par Anne Vial, *Le Feu*, Paris, Seuil, 2001, p. 4.": (
        "full names=Vial title=le_feu year=2001 locator=page:4"
    ),
    "Paul Roux, *Lettres*, cité par Anne Vial, *Le Feu*, p. 8.": (
        "short nested=True names=Roux title=lettres\n"
        "short nested=False names=Vial title=le_feu locator=page:8"
    ),
    "Archives nationales, F7 3672, dossier 4.": "interview",
    "Cass. civ. 1re, 3 mars 2004, n° 02-12345.": "full year=2004 month=3 day=3",
    "Anne Vial, *Le marais : usages et mémoire*, thèse de doctorat, université de Nantes, 2008, p. 200.": (
        "full names=Vial title=le_marais_usages_et_memoire year=2008 locator=page:200"
    ),
    "Voir Marie Le Goff, *Sels*, op. cit., p. 12 ; Roux, *Lettres*, p. 3.": (
        "opcit signal=Voir names=Le_Goff title=sels locator=page:12\n"
        "short names=Roux title=lettres locator=page:3"
    ),
    "Entretien avec Paul Roux, Nantes, 12 mai 2009.": "interview names=Roux year=2009 month=5 day=12",
    # Spanish
    "Ana Robles y Luis Prado, *Los puertos viejos*, Sevilla, Ediciones del Faro, 1988, p. 23.": (
        "full names=Robles|Prado title=los_puertos_viejos year=1988 locator=page:23"
    ),
    "Luis Prado e Inés Vega, «El muelle», *Revista de Puertos*, vol. 3, núm. 2, 1990, pp. 1-19.": (
        "full names=Prado|Vega title=el_muelle year=1990"
    ),
    "Robles y Prado, *op. cit.*, p. 30.": "opcit names=Robles|Prado locator=page:30",
    "Ibídem, p. 33.": "ibid locator=page:33",
    "ROBLES, Ana: *El mar quieto*. Madrid: Faro, 2001, p. 4.": (
        "full names=ROBLES title=el_mar_quieto year=2001 locator=page:4"
    ),
    "Véase Prado, *El muelle grande*, p. 14.": (
        "short signal=Véase names=Prado title=el_muelle_grande locator=page:14"
    ),
    "Archivo General de Indias, Contratación, leg. 34.": "interview",
    "STC 12/1999, de 3 de marzo.": "full",
    "Inés Vega, «¿De quién es el agua?», en Ana Robles (ed.), *Aguas*, México, Sol, 2005, pp. 7-30.": (
        "full names=Vega title=de_quien_es_el_agua year=2005"
    ),
    # Italian
    "Carlo Bassi e Livia Moro, *Il porto sepolto*, Torino, Darsena, 1995, p. 12.": (
        "full names=Bassi|Moro title=il_porto_sepolto year=1995 locator=page:12"
    ),
    "L. Moro, *Le acque*, cit., p. 15.": "opcit names=Moro title=le_acque locator=page:15",
    "Ivi, p. 16.": "ibid locator=page:16",
    "Cfr. C. Bassi, *Il molo*, in «Rivista del mare», XII (2001), pp. 3-22.": (
        "full signal=Cfr. names=Bassi title=il_molo year=2001"
    ),
    "Id., *Il faro*, Milano, Darsena, 2003, p. 5.": "idem title=il_faro year=2003 locator=page:5",
    "Archivio di Stato di Lucca, Porto, b. 12, fasc. 3.": "interview",
    # Portuguese
    "SOUZA, Rita; LIMA, Jorge. *O cais antigo*. Lisboa: Maré, 2002, p. 8.": (
        "full names=SOUZA|LIMA title=o_cais_antigo year=2002 locator=page:8"
    ),
    "Rita Souza e Jorge Lima, *O cais antigo*, Lisboa, Maré, 2002, p. 9.": (
        "full names=Souza|Lima title=o_cais_antigo year=2002 locator=page:9"
    ),
    "LIMA, Jorge. O sal da terra. Revista do Sal, São Paulo, v. 3, n. 2, p. 4-9, 2010.": (
        "full names=LIMA title=o_sal_da_terra year=2010"
    ),
    "Ibidem, p. 12.": "ibid locator=page:12",
    "Entrevista com Jorge Lima, 4 de maio de 2010.": "interview names=Lima year=2010 month=5 day=4",
    # Dutch
    "Kees de Wit en Anna Bos, *Het stille water* (Amsterdam: Kade, 1991), p. 3.": (
        "full names=de_Wit|Bos title=het_stille_water year=1991 locator=page:3"
    ),
    "Anna Bos, ‘De sluis’, *Tijdschrift voor Water* 12 (1993) 4-20, aldaar 9.": (
        "full names=Bos title=de_sluis year=1993"
    ),
    "Zie De Wit en Bos, *Het stille water*, 14.": "short signal=Zie title=het_stille_water locator=14",
    "Nationaal Archief, Den Haag, 2.05.03, inv.nr. 12.": "interview",
    "Bos (noot 3), 12.": "supra names=Bos notes=3 locator=12",
    # news, web, reports
    "Ada Flint, “Ferries Halted,” BBC News, 3 May 2019, https://news.example/ferries.": (
        "full names=Flint title=ferries_halted year=2019 month=5 day=3"
    ),
    "“About the Ferry,” Ostwick Ferries, accessed 4 June 2020, https://ferries.example/about.": (
        "full names= title=about_the_ferry"
    ),
    "United Nations Development Programme (UNDP), *Ferries for All* (New York: UNDP, 2015), 12.": (
        "full names=United_Nations_Development_Programme|UNDP title=ferries_for_all year=2015 locator=12"
    ),
    "UNDP, *Ferries for All*, 14.": "short names=UNDP title=ferries_for_all locator=14",
    "Ministry of Ports, Annual Report 2014 (Ostwick: Ministry of Ports, 2015), p. 3.": (
        "full names=Ministry_of_Ports title=annual_report_2014 year=2015 locator=page:3"
    ),
    "Author’s interview with a harbour pilot, Ostwick, 3 May 2017.": "interview year=2017 month=5 day=3",
    # remarks, and sources within them
    "This is the argument of Mr. Flint in his work on ferries, which I follow here.": "",
    "I owe this point to Professor Vos, who read an early draft.": "",
    "The term “quay” is used here in the widest sense.": "",
    "In the sixteenth century the pilots had their own guild, and their charter survives.": "",
    "Compare what is said above of the Ostwick pilots, and their ways with strangers.": "",
    "On this see the work of Mr. Orchard, and the remarks of Dr. Vos.": "",
    "Bleek, Harbour Customs, London, 1866, p. 31; Reed, Travels in the North, ii. 44.": (
        "full names=Bleek title=harbour_customs year=1866 locator=page:31\n"
        "short names=Reed title=travels_in_the_north"
    ),
    "He died in 1888, and his brother took the ferry over (see Flint, *Ferries*, 12).": (
        "short signal=see names=Flint title=ferries locator=12"
    ),
    "My translation.": "",
    "Emphasis added.": "",
    "All translations are mine unless otherwise noted.": "",
    "Blei und Lafferty, Feuer, S. 3.": "short names=Blei|Lafferty title=feuer locator=page:3",
    "Orchard, *Salt Road*, 9, quoted in Vos, *Tides*, 14.": (
        "short nested=True names=Orchard\nshort nested=False names=Vos title=tides locator=14"
    ),
    "The passage is from Flint’s *Ferries* (London: Quill, 1901), p. 3.": "full title=ferries year=1901",
    # the same styles, closer cases
    "Hanna Weck and Otto Brill, *Mills* (Ostwick, 1988), 4; cf. Brill, *Weirs*, 9.": (
        "full names=Weck|Brill title=mills year=1988 locator=4\n"
        "short signal=cf. names=Brill title=weirs locator=9"
    ),
    "Weck, Mills, p. 12.": "short names=Weck title=mills locator=page:12",
    "Hanna Weck, Mills and Millers, Ostwick: Lantern Press, 1988, p. 12.": (
        "full names=Weck title=mills_and_millers year=1988 locator=page:12"
    ),
    "Hanna Weck, What Is a Mill? An Essay on Water, London, Quill, 1990, p. 3.": (
        "full names=Weck title=what_is_a_mill_an_essay_on_water year=1990 locator=page:3"
    ),
    "Weck, What Is a Mill?, 14.": "short names=Weck title=what_is_a_mill locator=14",
    "Otto Brill, Wheels, Weirs, and Water (Ostwick: Quill, 1977), 33.": (
        "full names=Brill title=wheels_weirs_and_water year=1977 locator=33"
    ),
    "Brill, O. and Weck, H. (1990) ‘Water rights’, *Mill Quarterly*, 4(2), pp. 11–20.": (
        "full names=Brill|Weck title=water_rights year=1990"
    ),
    "Brill et al. (1990, p. 12).": "short names=Brill others=True year=1990 locator=page:12",
    "Brill 1990: 14.": "short names=Brill year=1990 locator=14",
    "(Brill 1990, 14)": "short names=Brill year=1990 locator=14",
    "See Weck (n 4) 12; Brill (n 7) 3.": (
        "supra signal=See names=Weck notes=4 locator=12\nsupra names=Brill notes=7 locator=3"
    ),
    "*Weck v Brill* (n 12) [34].": "supra notes=12",
    "R v Miller [1954] 2 QB 282.": "full year=1954",
    "Mill Act 1870, s 3(1).": "full year=1870",
    "Weir v. Ostwick, 44 U.S. 12 (1845).": "full year=1845",
    "*Weir*, 44 U.S. at 15.": "short",
    "Id. (emphasis added).": "ibid",
    "Ibid., pp. 12–14, my emphasis.": "ibid locator=page:12–14",
    "Ibid., II, 34.": "ibid",
    "ebd., Anm. 3": "ibid",
    "Ebda.": "ibid",
    "Ebenda, S. 14 ff.": "ibid",
    "a.a.O., S. 33.": "opcit names= locator=page:33",
    "Weck, a.a.O. (Anm. 3), S. 14.": "supra names=Weck notes=3 locator=page:14",
    "Dies., Mühlen, S. 12.": "idem title=muhlen locator=page:12",
    "Weck/Brill (Hrsg.), Wasserrecht, Köln 1999, S. 3.": (
        "full names=Weck|Brill title=wasserrecht year=1999 locator=page:3"
    ),
    "Hanna Weck, Art. „Mühle“, in: Lexikon des Wassers, Bd. 3, Köln 1988, Sp. 12–18.": (
        "full names=Weck title=muhle year=1988"
    ),
    "Weck, Mühle [wie Anm. 12], S. 3.": "supra names=Weck title=muhle notes=12 locator=page:3",
    "Stadtarchiv Ostwick, Ratsprotokolle, 12. März 1688, fol. 14r.": "interview year=1688",
    "Brief von Otto Brill an Hanna Weck, 3. Mai 1911.": "interview year=1911 month=5 day=3",
    "H. Weck, « Le moulin », in O. Brill (éd.), *Eaux*, Genève, Droz, 1988, p. 12-30, ici p. 14.": (
        "full names=Weck title=le_moulin year=1988 locator=page:14"
    ),
    "Ibid.": "ibid locator=",
    "Id., « La roue », p. 12.": "idem title=la_roue locator=page:12",
    "Weck, *Le moulin*, *op. cit.*, t. II, p. 14.": "opcit names=Weck title=le_moulin",
    "H. Weck, *op. cit.* (note 12), p. 4.": "supra names=Weck notes=12 locator=page:4",
    "Voir *supra*, note 12.": "supra notes=12",
    "Cf. *infra*, p. 44.": "",
    "H. Weck et alii, *Eaux vives*, Lyon, PUL, 2001.": (
        "full names=Weck others=True title=eaux_vives year=2001"
    ),
    "AN, F/7/3672, rapport du préfet, 12 mars 1811.": "interview year=1811",
    "Weck, Hanna, *El molino*, Madrid, Akal, 1999, pág. 12.": (
        "full names=Weck title=el_molino year=1999 locator=page:12"
    ),
    "H. Weck y O. Brill (eds.), *Molinos*, Barcelona, Crítica, 2003.": (
        "full names=Weck|Brill title=molinos year=2003"
    ),
    "WECK, op. cit., pág. 44.": "opcit names=WECK locator=page:44",
    "Weck, H., *Il mulino*, Bologna, il Mulino, 1988, p. 3.": (
        "full names=Weck title=il_mulino year=1988 locator=page:3"
    ),
    "Weck, *Il mulino* cit., p. 12.": "opcit names=Weck title=il_mulino locator=page:12",
    "H. Weck, O. Brill, *Acque*, Roma-Bari, Laterza, 1999, p. 33.": (
        "full names=Weck|Brill title=acque year=1999 locator=page:33"
    ),
    "WECK, Hanna. *O moinho*. 2. ed. Rio de Janeiro: Zahar, 1999. p. 12.": (
        "full names=WECK title=o_moinho year=1999 locator=page:12"
    ),
    "BRILL, op. cit., p. 12.": "opcit names=BRILL locator=page:12",
    "Otto Brill, ‘Molens’ (proefschrift, Universiteit Leiden 1999) 12.": (
        "full names=Brill title=molens year=1999 locator=12"
    ),
    "Idem, 14.": "ibid",
    "“Mill Burns Down,” *The Ostwick Post*, 3 May 1921, p. 4.": (
        "full names= title=mill_burns_down year=1921 month=5 day=3 locator=page:4"
    ),
    "Ostwick Mills Ltd., “Our History,” https://mills.example/history (accessed 3 May 2020).": (
        "full title=our_history"
    ),
    "World Mill Organization [WMO], *Mill Report 2011* (Geneva: WMO, 2012), 7.": (
        "full names=World_Mill_Organization|WMO title=mill_report_2011 year=2012 locator=7"
    ),
    "WMO, *Mill Report*, 9.": "short names=WMO title=mill_report locator=9",
    "Interview with a miller, Ostwick, 4 May 2011.": "interview year=2011 month=5 day=4",
    "Interview #14, male, 45, Ostwick, 2011.": "interview year=2011",
    "Author interview, Ostwick, June 2014.": "interview year=2014 month=6",
    "Tomas Ek, *Kvarnen* [The Mill], trans. Hanna Weck (Lund: Gleerup, 1977), 12.": (
        "full names=Ek year=1977 locator=12"
    ),
    "Tomas Ek, *The Mill*, trans. by Hanna Weck, 3 vols (London: Quill, 1977), II (1978), p. 12.": (
        "full names=Ek title=the_mill locator=page:12"
    ),
    "Plato, *Republic*, 514a.": "short names=Plato title=republic",
    "For a different view see Brill, *Weirs*, ch. 3.": "short names=Brill title=weirs locator=chapter:3",
    "Thanks to Hanna Weck for this point.": "",
    "On mills in general, see Weck, *Mills*; on weirs, Brill, *Weirs*.": (
        "short names=Weck title=mills\nshort names=Brill title=weirs"
    ),
    "Quoted in Weck, *Mills*, 14.": "short names=Weck title=mills locator=14",
    "Brill, letter to Weck, 4 May 1911, quoted in Weck, *Mills*, 14.": (
        "interview nested=True\nshort names=Weck title=mills locator=14"
    ),
    "The Ostwick dialect has several words for this; none is older than 1600.": "",
    "Emphasis in the original.": "",
    "See note 14 above.": "supra notes=14",
    "See p. 14 above.": "",
    "As Weck (1988, 14) has shown, mills burn.": "short names=Weck year=1988",
}
