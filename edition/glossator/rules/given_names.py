"""Given names that are common in many countries, by which a person is told from a place or a body."""

from __future__ import annotations

from glossator.references.words import fold

_COMMON = frozenset(
    """
    aaron abbas abdul abdullah abel abigail ada adam adela adele adolf adrian adriana adriano agata
    agnes ahmad ahmed aicha aisha akira alain alan alba albert alberto aldo alejandra alejandro
    aleksandr alessandra alessandro alex alexander alexandra alexandre alexei alfonso alfred alfredo ali
    alice alicia alina alison amal amalia amalie amanda amelia amin amina amir amira amy ana anastasia
    anders andre andrea andreas andrei andres andrew andrzej angela angelo anita anja ann anna anne
    annette annika anthony antoine anton antonia antonio arjun arne arnold arthur arturo asif astrid
    audrey august augusto aurora ayse barbara bart basil beata beatrice beatriz ben benedikt benjamin
    berta bernard bernd bertha beth betty bianca bilal birgit bjorn blanca bob boris brenda brian
    bridget brigitte bruno camila camille carl carla carlo carlos carmen carol carolina caroline
    catarina caterina catherine cecilia celia cesar chantal charles charlotte chiara chloe chris
    christian christiane christina christine christoph christophe christopher clara claire claude
    claudia claudio clemens colette colin conrad cristina curt cynthia daniel daniela daniele danielle
    dario daud david davide debora deborah denis dennis derek diana diane dick diego dieter dimitri dirk
    dmitri dolores dominic dominique donald dora doris dorothea dorothy douglas duncan edith edgar
    eduard eduardo edward elena eleanor elias elisa elisabeth elise elizabeth ella ellen elsa emil
    emilia emilio emily emma emmanuel enrico enrique eric erica erik erika ernest ernesto ernst esra
    esteban ester esther etienne eugene eva eve fabio faisal farid farida fatima fatma federico felipe
    felix fernanda fernando filippo fiona flora florence florian fran frances francesca francesco
    francis francisca francisco francois francoise frank frans franz fred frederic friedrich fritz
    gabriel gabriela gabriele gareth gary geert geoffrey georg george georges georgina gerard gerda
    gerhard giacomo gianni gilbert giles gina giorgio giovanna giovanni gisela giulia giulio giuseppe
    gloria gordon graham grace greta gudrun guido guillaume guillermo gunter gustav gustavo habib hadi
    hamid hanna hannah hannes hans harald harold harry hasan hassan heather hector heidi heike heinrich
    heinz helen helena helene helga helmut hendrik henk henri henrik henry herbert hermann hilda hilde
    holly horst hubert hugh hugo hussein ian ibrahim ida ignacio igor imran ines inge ingeborg ingrid
    irene iris irina isaac isabel isabella isabelle ismail ivan ivana ivo jaantje jack jacob jacqueline
    jacques jaime jakob jamal james jamila jan jana jane janet janina janos jason javier jean jeanne
    jeffrey jelena jennifer jens jeremy jerome jerzy jesper jessica jim joachim joan joana joanna joao
    jochen joel johan johanna johannes john jonas jonathan jordi jorg jorge jose josef josefina joseph
    josephine joshua joyce juan juana judith jules julia julian juliana julie julien julio jurgen justin
    jutta kamal kamila karel karen karim karin karl karla katarina kate katharina katherine kathleen
    kathryn katja kazimierz keith kenneth kerstin kevin khadija khalid kim kirsten klaus kofi konrad
    krzysztof kurt kwame lars laszlo laura laure laurence laurent layla leah leila lena leo leon leonard
    leonardo leonie leonor leyla lidia lieke linda lisa liz lorenzo louis louisa louise luc luca lucas
    lucia luciano lucie lucy ludwig luigi luis luisa luise lukas luke lydia maarten madeleine magdalena
    mahmoud mahmud malcolm manfred manon manuel manuela marc marcel marcela marcelo marcin marco marcos
    marek margaret margarita marguerite maria mariam marian mariana marianne marie marijke marina mario
    marion mark marko markus marta martha martin martina martine mary maryam mateo mateusz mathilde
    matteo matthew matthias maud maureen maurice mauro max maximilian mehmet melanie mercedes michael
    michaela michal michel michele michelle miguel mikhail milan milena miriam mirjam mohamed mohammad
    mohammed moira monica monika monique moritz muhammad murat musa mustafa nadia nadine najib nancy
    naomi natalia natalie nathalie nathan nelson neil nicholas nicola nicolas nicole niels nigel nikolai
    nina nora noor norbert norma odette olaf olga oliver olivia olivier omar oscar oskar otto owen pablo
    paola paolo pascal patricia patrick patrizia paul paula pauline paulo pavel pedro penelope peter
    petra philip philipp philippe pierre pieter pilar piotr rachel rafael rahim rahman ralf ralph ramon
    rana raphael raquel raul raymond rebecca regina reinhard renata renate rene ricardo riccardo richard
    rita robert roberta roberto robin roger roland rolf roman romy rosa rosalind rosario rose roy rudolf
    ruth ryan sabine said salim salma sam samuel sandra sara sarah sean sebastian serge sergei sergio
    shirin sibylle sigrid silke silvia simon simone sofia sonia sonja sophia sophie stefan stefania
    stefano stella stephan stephanie stephen steve steven sue susan susana susanna susanne suzanne
    svetlana sven sylvia sylvie tamara tanja tariq tatiana teresa teun theo theodor theresa therese
    thomas tilda till tim timothy tom tomas tomasz torsten ulrich ulrike ursula ute vera vanessa
    veronica veronika victoria vicente victor viktor vincent vincenzo viola virginia vittorio vivian
    vladimir walter waltraud wanda wendy werner wilhelm willem william winfried wolfgang xavier yann
    yasmin yolanda youssef yusuf yves yvonne zahra zainab zoe zofia zuzana
    """.split()
)


def is_given(word: str) -> bool:
    """Whether a word, or the first part of a double one, is a common given name."""
    plain = fold(word.strip(".,;()"))
    return plain in _COMMON or plain.split("-")[0] in _COMMON
